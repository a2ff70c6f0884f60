package attachments

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

type Shelf struct{ dirs []string }

// open gives the file of that name, if there is one.
func (s *Shelf) open(dir, name string) (f *os.File, found bool, err error) {
	f, err = os.Open(filepath.Join(dir, name))
	if err == nil {
		found = true
		return
	}
	if pathErr, ok := err.(*fs.PathError); ok && os.IsNotExist(pathErr.Err) {
		err = nil
	}
	return
}

func (s *Shelf) Copy(name string, to io.Writer) error {
	for _, dir := range s.dirs {
		f, found, err := s.open(dir, name)
		if err != nil {
			return err
		}
		if !found {
			continue
		}
		_, err = io.Copy(to, f)
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
		return err
	}
	return fs.ErrNotExist
}
