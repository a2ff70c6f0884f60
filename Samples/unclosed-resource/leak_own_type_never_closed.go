package spool

import (
	"os"
	"path/filepath"
)

type Spool struct {
	file *os.File
	size int64
}

func Open(dir string) (*Spool, error) {
	f, err := os.OpenFile(filepath.Join(dir, "spool"), os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	return &Spool{file: f}, nil
}

func (s *Spool) Add(p []byte) error {
	n, err := s.file.Write(p)
	s.size += int64(n)
	return err
}

func (s *Spool) Close() error { return s.file.Close() }

func Once(dir string, message []byte) error {
	s, err := Open(dir) // want "GL305"
	if err != nil {
		return err
	}
	return s.Add(message)
}
