package scan

import (
	"bufio"
	"io"
	"strings"
)

func Find(r io.Reader, word string) (string, bool) {
	lines := make(chan string)
	go func() { // want "GL202"
		defer close(lines)
		for s := bufio.NewScanner(r); s.Scan(); {
			lines <- s.Text()
		}
	}()
	for l := range lines {
		if strings.Contains(l, word) {
			return l, true
		}
	}
	return "", false
}
