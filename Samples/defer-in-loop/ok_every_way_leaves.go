package lease

import (
	"errors"
	"os"
)

func first(paths []string) (string, error) {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil {
			return info.Name(), nil
		} else {
			return "", err
		}
	}
	return "", errors.New("none can be opened")
}

func retry(path string) (*os.File, error) {
	tries := 0
again:
	f, err := os.Open(path)
	if err != nil {
		tries++
		if tries < 3 {
			goto again
		}
		return nil, err
	}
	defer os.Remove(path)
	return f, nil
}
