package sandbox

import (
	"errors"
	"os/exec"
	"time"
)

func Run(limit time.Duration, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(limit):
		return errors.Join(errors.New("sandbox: too slow"), cmd.Process.Kill())
	}
}
