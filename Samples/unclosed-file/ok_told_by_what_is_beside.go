package shelf

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
)

type shelf struct {
	mu  sync.RWMutex
	dir string
}

var errKey = errors.New("shelf: no key")

// lookup gives a path and what to call when it is not read any more, or no path and nothing.
func (s *shelf) lookup(key string) (string, func(), error) {
	if key == "" {
		return "", nil, errKey
	}
	lock, err := os.OpenFile(filepath.Join(s.dir, key+".lock"), os.O_CREATE, 0o600)
	if err != nil {
		return "", nil, err
	}
	path := filepath.Join(s.dir, key)
	if _, err := os.Stat(path); err != nil {
		lock.Close()
		return "", nil, nil
	}
	return path, func() { lock.Close() }, nil
}

func (s *shelf) read(key string) ([]byte, error) {
	path, release, err := s.lookup(key)
	if err != nil {
		return nil, err
	}
	if path != "" {
		defer release()
		return os.ReadFile(path)
	}
	return []byte(key), nil
}

// pick names the first that is there.
func (s *shelf) pick(keys ...string) (bool, *os.File, error) {
	for _, key := range keys {
		f, err := os.Open(filepath.Join(s.dir, key))
		if err == nil {
			return true, f, nil
		}
		if !errors.Is(err, os.ErrNotExist) {
			return false, nil, err
		}
	}
	return false, nil, nil
}

func (s *shelf) first() (string, error) {
	found, f, err := s.pick("a", "b")
	if err != nil {
		return "", err
	}
	if found {
		defer f.Close()
		return f.Name(), nil
	}
	return "none", nil
}
