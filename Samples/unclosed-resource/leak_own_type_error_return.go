package lock

import (
	"errors"
	"os"
	"time"
)

var ErrBusy = errors.New("lock: busy")

type Lock struct{ f *os.File }

func take(path string) (*Lock, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if os.IsExist(err) {
		return nil, ErrBusy
	}
	if err != nil {
		return nil, err
	}
	return &Lock{f}, nil
}

func (l *Lock) Release() error {
	name := l.f.Name()
	return errors.Join(l.f.Close(), os.Remove(name))
}

func With(path string, work func(time.Time) error) error {
	l, err := take(path) // want "GL305"
	if err != nil {
		return err
	}
	if err := work(time.Now()); err != nil {
		return err
	}
	return l.Release()
}
