package inbox

import (
	"bytes"
	"io"
	"os"
)

type Letter interface {
	Open() (io.ReadCloser, error)
}

type stored struct{ path string }

func (s *stored) Open() (io.ReadCloser, error) { return os.Open(s.path) }

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

func both(path string, body []byte) (int, error) {
	old, err := length(&stored{path})
	if err != nil {
		return 0, err
	}
	fresh, err := length(&received{body})
	return old + fresh, err
}
