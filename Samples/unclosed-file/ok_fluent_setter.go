package sink

import (
	"io"
	"os"
)

type Sink struct {
	out    io.WriteCloser
	prefix string
}

func New() *Sink { return &Sink{} }

func (s *Sink) To(w io.WriteCloser) *Sink { s.out = w; return s }

func (s *Sink) Prefix(p string) *Sink { s.prefix = p; return s }

func (s *Sink) Close() error { return s.out.Close() }

func File(path string) (*Sink, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return New().To(f).Prefix("file: "), nil
}
