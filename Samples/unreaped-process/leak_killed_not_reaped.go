package limit

import (
	"os/exec"
	"time"
)

func Burst(d time.Duration, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil { // want "GL306"
		return err
	}
	time.Sleep(d)
	return cmd.Process.Kill()
}
