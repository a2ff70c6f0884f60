package wrapper

import (
	"os"
	"os/exec"
)

func Run(name string, args ...string) (*os.Process, error) {
	cmd := exec.Command(name, args...)
	cmd.Stdout = os.Stdout
	return cmd.Process, cmd.Start()
}

func Prepare(name string) (*exec.Cmd, error) {
	cmd := exec.Command(name)
	return cmd, cmd.Start()
}

func Launch(name string) (cmd *exec.Cmd, err error) {
	cmd = exec.Command(name)
	return cmd, cmd.Start()
}
