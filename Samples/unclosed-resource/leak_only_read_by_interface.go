package samples

import (
	"io"
	"os"
)

type shelf interface {
	Put(name string, r io.Reader) error
	StreamIn(name string, r io.Reader) error
	Take(name string, r io.ReadCloser) error
	SetSource(r io.Reader) error
}

type remote struct {
	send func(name string, r io.Reader) error
}

func (r *remote) Put(name string, in io.Reader) error      { return r.send(name, in) }
func (r *remote) StreamIn(name string, in io.Reader) error { return r.send(name, in) }
func (r *remote) Take(name string, in io.ReadCloser) error { return r.send(name, in) }
func (r *remote) SetSource(in io.Reader) error             { return r.send("", in) }

type source interface {
	Open(name string) (io.ReadCloser, error)
}

func move(s source, to shelf) error {
	r, err := s.Open("a") // want "is (never closed|not closed)"
	if err != nil {
		return err
	}
	return to.StreamIn("a", r)
}

func copyFile(path string, to shelf) error {
	f, err := os.Open(path) // want "is (never closed|not closed)"
	if err != nil {
		return err
	}
	if err := to.StreamIn("a", f); err != nil {
		return err
	}
	return nil
}

func take(s source, to shelf) error {
	r, err := s.Open("a")
	if err != nil {
		return err
	}
	return to.Take("a", r)
}

func set(s source, to shelf) error {
	r, err := s.Open("a")
	if err != nil {
		return err
	}
	return to.SetSource(r)
}

func moved(s source, to shelf) error {
	r, err := s.Open("a")
	if err != nil {
		return err
	}
	defer r.Close()
	return to.StreamIn("a", r)
}
