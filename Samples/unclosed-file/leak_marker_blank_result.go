package lockfile

import (
	"os"
	"path/filepath"
)

type Dir string

// Mark leaves an empty file that says the directory is complete.
func (d Dir) Mark(name string) error {
	if err := os.MkdirAll(string(d), 0o755); err != nil {
		return err
	}
	_, err := os.Create(filepath.Join(string(d), name+".done")) // want "GL301"
	return err
}
