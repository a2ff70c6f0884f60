package vfs

import (
	"errors"
	"io"
	"os"
)

type system interface {
	open(name string) (*os.File, io.ReadCloser, error)
}

type disk struct{}

func (disk) open(name string) (*os.File, io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	return f, nil, nil
}

type memory struct{ files map[string]io.ReadCloser }

func (m memory) open(name string) (*os.File, io.ReadCloser, error) {
	r, ok := m.files[name]
	if !ok {
		return nil, nil, errors.New("no such file")
	}
	return nil, r, nil
}

func Copy(s system, name string, out io.Writer) error {
	f, r, err := s.open(name)
	if err != nil {
		return err
	}
	if r == nil {
		r = f
	}
	_, err = io.Copy(out, r)
	r.Close()
	return err
}

func Stream(s system, name string) (io.ReadCloser, error) {
	_, r, err := s.open(name)
	return r, err
}

func Choose(s system, name string) (io.Closer, error) {
	f, r, err := s.open(name)
	if err != nil {
		return nil, err
	}
	if f != nil {
		return f, nil
	}
	return r, nil
}
