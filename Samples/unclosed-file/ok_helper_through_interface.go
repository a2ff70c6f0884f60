package backup

import (
	"io"
	"log"
	"os"
)

func shut(c io.Closer, what string) {
	if err := c.Close(); err != nil {
		log.Printf("closing %s: %v", what, err)
	}
}

func Copy(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer shut(in, from)
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	defer shut(out, to)
	_, err = io.Copy(out, in)
	return err
}
