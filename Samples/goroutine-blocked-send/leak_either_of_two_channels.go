package wait

import (
	"errors"
	"os/exec"
	"time"
)

var ErrSlow = errors.New("wait: too slow")

func Output(cmd *exec.Cmd, limit time.Duration) ([]byte, error) {
	out := make(chan []byte)
	failed := make(chan error)
	go func() { // want "GL202"
		data, err := cmd.Output()
		if err != nil {
			failed <- err
			return
		}
		out <- data
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case data := <-out:
		return data, nil
	case err := <-failed:
		return nil, err
	case <-timer.C:
		return nil, ErrSlow
	}
}
