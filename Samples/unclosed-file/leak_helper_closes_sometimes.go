package upload

import (
	"io"
	"log"
	"os"
)

func settle(f *os.File, err error) {
	if err != nil {
		log.Printf("upload %s: %v", f.Name(), err)
		f.Close()
	}
}

func Store(path string, body io.Reader) error {
	f, err := os.Create(path) // want "GL301"
	if err != nil {
		return err
	}
	_, err = io.Copy(f, body)
	settle(f, err)
	return err
}
