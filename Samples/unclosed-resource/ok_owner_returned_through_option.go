package recorder

import (
	"io"
	"os"
)

type Recorder struct {
	out io.WriteCloser
}

type Option func(*Recorder) error

func ToFile(path string) Option {
	return func(r *Recorder) error {
		f, err := os.Create(path)
		if err != nil {
			return err
		}
		r.out = f
		return nil
	}
}

func New(opts ...Option) (*Recorder, error) {
	r := new(Recorder)
	for _, o := range opts {
		if err := o(r); err != nil {
			r.Close()
			return nil, err
		}
	}
	return r, nil
}

func (r *Recorder) Close() error {
	if r.out == nil {
		return nil
	}
	return r.out.Close()
}
