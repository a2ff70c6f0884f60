package inbox

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
)

type Letter interface {
	Open() (io.ReadCloser, error)
}

type stored struct{ path string }

func (s *stored) Open() (io.ReadCloser, error) { return os.Open(s.path) }

type archived struct{ folder, name string }

func (a *archived) Open() (io.ReadCloser, error) {
	f, err := os.Open(filepath.Join(a.folder, a.name))
	if err != nil {
		return nil, err
	}
	return f, nil
}

type received struct{ body []byte }

func (r *received) Open() (io.ReadCloser, error) {
	return io.NopCloser(bytes.NewReader(r.body)), nil
}

func length(l Letter) (int, error) {
	body, err := l.Open() // want "file from l.Open is never closed"
	if err != nil {
		return 0, err
	}
	text, err := io.ReadAll(body)
	return len(text), err
}
