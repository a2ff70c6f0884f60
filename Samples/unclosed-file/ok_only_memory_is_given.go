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

type Folder interface {
	Add(l Letter) (int, error)
	First() (Letter, error)
}

type disk struct{ path string }

func (d *disk) First() (Letter, error) { return &stored{d.path}, nil }

// Add gets what has just been received, and nothing else.
func (d *disk) Add(l Letter) (int, error) {
	body, err := l.Open()
	if err != nil {
		return 0, err
	}
	text, err := io.ReadAll(body)
	if err != nil {
		return 0, err
	}
	return len(text), os.WriteFile(d.path, text, 0o600)
}

func deliver(folder Folder, body []byte) (int, error) {
	letter := &received{body}
	return folder.Add(letter)
}
