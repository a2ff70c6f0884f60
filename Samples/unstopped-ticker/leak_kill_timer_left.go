package run

import (
	"errors"
	"os/exec"
	"time"
)

var ErrTimeout = errors.New("run: too slow")

// Wait waits for a command, and kills it when it takes too long.
func Wait(cmd *exec.Cmd, limit time.Duration) error {
	timer := time.AfterFunc(limit, func() { _ = cmd.Process.Kill() }) // want "GL402"
	err := cmd.Wait()
	if err == nil {
		return nil
	}
	if !timer.Stop() {
		return ErrTimeout
	}
	return err
}
