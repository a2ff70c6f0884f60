package samples

import "os"

const (
	peekNot = iota
	peekRead
)

func peek(path string, mode int) (*os.File, int64, error) {
	switch mode {
	case peekRead:
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

func peekAt(path string) (int64, error) {
	_, n, err := peek(path, peekRead) // want "GL301"
	return n, err
}

func peekAny(path string, mode int) (int64, error) {
	_, n, err := peek(path, mode) // want "GL301"
	return n, err
}

func peekNone(path string) (int64, error) {
	_, n, err := peek(path, peekNot)
	return n, err
}
