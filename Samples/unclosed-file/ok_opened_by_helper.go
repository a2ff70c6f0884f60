package notes

import (
	"io"
	"os"
	"path/filepath"
)

type Book struct{ dir string }

func (b Book) open(name string) (*os.File, error) {
	return os.OpenFile(filepath.Join(b.dir, name), os.O_RDWR|os.O_CREATE, 0o600)
}

func (b Book) Append(name, line string) error {
	f, err := b.open(name)
	if err != nil {
		return err
	}
	if _, err = f.Seek(0, io.SeekEnd); err == nil {
		_, err = io.WriteString(f, line+"\n")
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}
