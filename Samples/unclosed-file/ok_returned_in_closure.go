package tail

import (
	"bufio"
	"io"
	"os"
)

// Lines returns a function that gives line after line, and closes the file after the last.
func Lines(path string) (func() (string, error), error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r := bufio.NewReader(f)
	return func() (string, error) {
		line, err := r.ReadString('\n')
		if err == io.EOF {
			f.Close()
		}
		return line, err
	}, nil
}
