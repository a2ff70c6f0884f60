package sidecar

import (
	"os"
	"os/exec"
)

type Sidecar struct {
	Path string
	cmd  *exec.Cmd
}

func (s *Sidecar) Start() error {
	s.cmd = exec.Command(s.Path)
	s.cmd.Stderr = os.Stderr
	return s.cmd.Start()
}

func (s *Sidecar) Stop() error {
	if s.cmd == nil || s.cmd.Process == nil {
		return nil
	}
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	return s.cmd.Wait()
}
