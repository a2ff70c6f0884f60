package promise

import (
	"bufio"
	"io"
	"strings"
)

func lines(r io.Reader) <-chan string {
	out := make(chan string)
	go func() { // want "Find, which gets the channel, returns in line 24 before every value is received"
		defer close(out)
		scanner := bufio.NewScanner(r)
		for scanner.Scan() {
			out <- scanner.Text()
		}
	}()
	return out
}

func Find(r io.Reader, word string) bool {
	for line := range lines(r) {
		if strings.Contains(line, word) {
			return true
		}
	}
	return false
}
