package overlay

import (
	"io"
	"os"
)

func Merge(w io.Writer, base, extra string) error {
	var f *os.File
	if extra != "" {
		f, err := os.Open(extra) // want "GL301"
		if err != nil {
			return err
		}
		if _, err := io.Copy(w, f); err != nil {
			return err
		}
	}
	f, err := os.Open(base)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}
