package hash

import (
	"io"
	"os/exec"
)

func Sum(r io.Reader) ([]byte, error) {
	cmd := exec.Command("b3sum")
	cmd.Stdin = r
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	sum, readErr := io.ReadAll(out)
	if err := cmd.Wait(); err != nil {
		return nil, err
	}
	return sum, readErr
}
