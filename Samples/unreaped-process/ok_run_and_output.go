package git

import (
	"bytes"
	"fmt"
	"os/exec"
)

func Head(dir string) (string, error) {
	out, err := exec.Command("git", "-C", dir, "rev-parse", "HEAD").Output()
	return string(bytes.TrimSpace(out)), err
}

func Fetch(dir string) error {
	cmd := exec.Command("git", "fetch", "--all")
	cmd.Dir = dir
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("git fetch in %s: %w", dir, err)
	}
	return nil
}
