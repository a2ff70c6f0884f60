package batch

import (
	"log"
	"os"
)

// Nobody looks at the files that are kept.
func Work(names <-chan string) {
	var files []*os.File
	for {
		name, ok := <-names
		if !ok {
			break
		}
		f, err := os.Open(name)
		if err != nil {
			continue
		}
		files = append(files, f)
		defer f.Close() // want "GL307"
	}
}

func Close(names []string) (failed error) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer func() { failed = f.Close() }() // want "GL307"
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer func(f *os.File) { // want "GL307"
			if err := f.Close(); err != nil {
				log.Print(err)
			}
		}(f)
	}
	return nil
}
