package samples

import (
	"bufio"
	"os/exec"
)

type feed struct {
	lines *bufio.Scanner
	*exec.Cmd
}

func newFeed(args ...string) (*feed, error) {
	tail := exec.Command("tail", args...)
	out, err := tail.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := tail.Start(); err != nil {
		return nil, err
	}
	return &feed{bufio.NewScanner(out), tail}, nil
}

// Read to the end in a goroutine that does not wait for the process.
func lastLines(path string) (<-chan string, error) {
	f, err := newFeed("-n", "5", path) // want "GL306"
	if err != nil {
		return nil, err
	}
	lines := make(chan string, 5)
	go func() {
		defer close(lines)
		for f.lines.Scan() {
			lines <- f.lines.Text()
		}
	}()
	return lines, nil
}
