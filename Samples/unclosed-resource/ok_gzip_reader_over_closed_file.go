package logs

import (
	"bufio"
	"compress/gzip"
	"os"
	"strings"
)

func Grep(path, word string) (hits int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return 0, err
	}
	for s := bufio.NewScanner(z); s.Scan(); {
		if strings.Contains(s.Text(), word) {
			hits++
		}
	}
	return hits, nil
}
