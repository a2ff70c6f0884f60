package seed

import (
	"bufio"
	"log"
	"os"
)

func must(f *os.File, err error) *os.File {
	if err != nil {
		log.Fatal(err)
	}
	return f
}

func Words() (words []string) {
	f := must(os.Open("/usr/share/dict/words"))
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		words = append(words, s.Text())
	}
	return words
}
