package daemon

import (
	"os"
	"os/exec"
)

func command(binary, logPath string) (*exec.Cmd, error) {
	out, err := os.OpenFile(logPath, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(binary, "--foreground")
	cmd.Stdout = out
	cmd.Stderr = out
	return cmd, nil
}

func Supervise(binary, logPath string) error {
	cmd, err := command(binary, logPath)
	if err != nil {
		return err
	}
	return cmd.Run()
}
