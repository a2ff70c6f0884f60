package wal

import (
	"errors"
	"os"
)

var ErrOld = errors.New("wal: old segment")

func check(file *os.File) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if info.Size() > 1<<20 {
		return ErrOld
	}
	return nil
}

func open(path string) (*os.File, error) {
	file, err := os.Open(path) // want "file opened by os.Open is not closed where line 27 returns it beside an error"
	if err != nil {
		return nil, err
	}
	err = check(file)
	return file, err
}

func first(path string) (string, error) {
	file, err := open(path)
	if errors.Is(err, ErrOld) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	defer file.Close()
	return file.Name(), nil
}
