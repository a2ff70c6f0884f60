package tail

import (
	"bufio"
	"os/exec"
)

func Follow(path string, each func(string) bool) error {
	cmd := exec.Command("tail", "-F", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	defer cmd.Wait()
	defer cmd.Process.Kill()
	for s := bufio.NewScanner(out); s.Scan(); {
		if !each(s.Text()) {
			break
		}
	}
	return nil
}
