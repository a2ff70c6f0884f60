package build

import (
	"fmt"
	"io"
	"os/exec"
)

func reap(cmd *exec.Cmd, what string) error {
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

func Make(target string, log io.Writer) error {
	cmd := exec.Command("make", target)
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		return err
	}
	fmt.Fprintf(log, "make %s is process %d\n", target, cmd.Process.Pid)
	return reap(cmd, "make "+target)
}
