package supervisor

import (
	"os"
	"os/exec"
	"strconv"
)

type supervisor struct {
	pidFile string
	ended   chan struct{}
}

func (s *supervisor) runDaemon(path string) error {
	cmd := exec.Command(path)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil { // want "process started by cmd.Start is not waited for when line 23 returns"
		return err
	}
	pid := strconv.Itoa(cmd.Process.Pid)
	if err := os.WriteFile(s.pidFile, []byte(pid), 0o600); err != nil {
		cmd.Process.Kill()
		return err
	}
	s.ended = make(chan struct{})
	go func() {
		cmd.Wait()
		close(s.ended)
	}()
	return nil
}

func startDaemon(path string) error {
	cmd := exec.Command(path)
	return cmd.Start()
}
