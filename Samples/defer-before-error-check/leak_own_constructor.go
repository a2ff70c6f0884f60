package journal

import (
	"errors"
	"os"
)

type Journal struct {
	f *os.File
	n int
}

func Open(path string) (*Journal, error) {
	if path == "" {
		return nil, errors.New("journal: no path")
	}
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &Journal{f: f}, nil
}

func (j *Journal) Close() error { return j.f.Close() }

func (j *Journal) Note(s string) error {
	j.n++
	_, err := j.f.WriteString(s)
	return err
}

func Write(path, text string) error {
	j, err := Open(path)
	defer j.Close() // want "GL308"
	if err != nil {
		return err
	}
	return j.Note(text)
}
