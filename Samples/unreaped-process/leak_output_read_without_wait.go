package lines

import (
	"bufio"
	"os/exec"
)

func Of(name string, args ...string) ([]string, error) {
	cmd := exec.Command(name, args...)
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	err = cmd.Start() // want "GL306"
	if err != nil {
		return nil, err
	}
	var all []string
	in := bufio.NewScanner(pipe)
	for in.Scan() {
		all = append(all, in.Text())
	}
	return all, in.Err()
}
