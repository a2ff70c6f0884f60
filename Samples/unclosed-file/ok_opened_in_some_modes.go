package samples

import (
	"io"
	"os"
)

const (
	modeStat = iota
	modeRead
	modeHash
)

func look(path string, mode int) (*os.File, int64, error) {
	switch mode {
	case modeRead, modeHash:
		f, err := os.Open(path)
		return f, 0, err
	default:
		info, err := os.Stat(path)
		if err != nil {
			return nil, 0, err
		}
		return nil, info.Size(), nil
	}
}

func size(path string) (int64, error) {
	_, n, err := look(path, modeStat)
	return n, err
}

func whole(path string) ([]byte, error) {
	f, _, err := look(path, modeRead)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// nil for a path that is not wanted: nothing was opened.
func pick(path *string) (*os.File, error) {
	if path == nil {
		return nil, nil
	}
	return os.Open(*path)
}

func nothing() error {
	_, err := pick(nil)
	return err
}
