package parallel

import (
	"errors"
	"os/exec"
)

func Run(lines []string) (err error) {
	var started []*exec.Cmd
	for _, l := range lines {
		cmd := exec.Command("sh", "-c", l)
		if serr := cmd.Start(); serr != nil {
			err = errors.Join(err, serr)
			continue
		}
		started = append(started, cmd)
	}
	for _, cmd := range started {
		err = errors.Join(err, cmd.Wait())
	}
	return err
}
