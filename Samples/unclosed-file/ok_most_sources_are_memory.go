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

type draft struct{ text io.Reader }

// plain reads a draft, of which nothing has to be closed.
type plain struct{ io.Reader }

func (plain) Close() error { return nil }

func (d *draft) Open() (io.ReadCloser, error) {
	if d.text == nil {
		return nil, io.EOF
	}
	return plain{d.text}, nil
}

type note string

func (n note) Open() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader([]byte(n))), nil }

// What is filed has just been received: it is in memory.
func file(l Letter) (int, error) {
	body, err := l.Open()
	if err != nil {
		return 0, err
	}
	text, err := io.ReadAll(body)
	return len(text), err
}
