package staged

import (
	"io"
	"os"
)

func Save(path string, r io.Reader) (err error) {
	f, err := os.Create(path)
	defer func() {
		if err != nil {
			os.Remove(path)
		}
	}()
	if err != nil {
		return err
	}
	if _, err = io.Copy(f, r); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
