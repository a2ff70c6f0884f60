package searchpath

import (
	"io"
	"os"
	"path/filepath"
)

func Read(name string, dirs ...string) ([]byte, error) {
	for _, d := range dirs {
		f, err := os.Open(filepath.Join(d, name))
		if err != nil {
			continue
		}
		defer f.Close()
		return io.ReadAll(f)
	}
	return nil, os.ErrNotExist
}
