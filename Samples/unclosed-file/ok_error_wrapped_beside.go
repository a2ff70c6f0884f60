package config

import "os"

// Wrapper puts errors into words; what it makes of nil cannot be seen here.
type Wrapper interface {
	WrapError(err error) error
}

type Loader struct {
	words Wrapper
}

func (l *Loader) open(name string) (*os.File, error) {
	file, err := os.Open(name)
	return file, l.words.WrapError(err)
}

func (l *Loader) Size(name string) (int64, error) {
	file, err := l.open(name)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
