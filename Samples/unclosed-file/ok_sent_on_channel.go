package pipeline

import (
	"bufio"
	"log"
	"os"
	"strings"
)

func produce(paths []string, out chan<- *os.File) {
	defer close(out)
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			log.Print(err)
			continue
		}
		out <- f
	}
}

func Grep(paths []string, word string) (hits int) {
	files := make(chan *os.File, 4)
	go produce(paths, files)
	for f := range files {
		for s := bufio.NewScanner(f); s.Scan(); {
			if strings.Contains(s.Text(), word) {
				hits++
			}
		}
		f.Close()
	}
	return hits
}
