package uploads

import (
	"io"
	"net"
	"os"
)

type source struct {
	reader io.Reader
	cached *os.File
}

// OpenCached keeps the file that it gives.
func (s *source) OpenCached() (*os.File, error) {
	if s.cached != nil {
		return s.cached, nil
	}
	f, err := os.CreateTemp("", "upload")
	if err != nil {
		return nil, err
	}
	s.cached = f
	return f, nil
}

func (s *source) Close() error { return s.cached.Close() }

// First closes it early.
func First(s *source) error {
	f, err := s.OpenCached()
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.Write(nil)
	return err
}

// Second leaves it to the source.
func Second(s *source) error {
	f, err := s.OpenCached()
	if err != nil {
		return err
	}
	_, err = f.Write(nil)
	return err
}

type wrapper func(c net.Conn) (net.Conn, error)

// Handle closes the connection inside the one that it made of it.
func Handle(c net.Conn, wrap wrapper) error {
	wrapped, err := wrap(c)
	if err != nil {
		return c.Close()
	}
	if _, err := wrapped.Write(nil); err != nil {
		c.Close()
		return err
	}
	return c.Close()
}
