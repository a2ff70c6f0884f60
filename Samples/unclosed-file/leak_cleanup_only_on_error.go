package preview

import (
	"io"
	"os"
)

// Make writes a preview, and takes it away again when that fails.
func Make(path string, render func(io.Writer) error) (err error) {
	f, err := os.Create(path) // want "GL301"
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(path)
		}
	}()
	if err = render(f); err != nil {
		return err
	}
	return f.Chmod(0o444)
}
