package jail

import (
	"io"
	"os"
)

// Read reads a file that must lie within the directory.
func Read(dir, name string) ([]byte, error) {
	root, err := os.OpenRoot(dir) // want "GL30[15]"
	if err != nil {
		return nil, err
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}
