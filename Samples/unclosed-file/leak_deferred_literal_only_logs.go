package stats

import (
	"bufio"
	"log"
	"os"
)

func CountLines(path string) (n int, err error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return 0, err
	}
	defer func(f *os.File) {
		log.Printf("%s: %d lines", f.Name(), n)
	}(f)
	for s := bufio.NewScanner(f); s.Scan(); {
		n++
	}
	return n, nil
}
