package read

import (
	"io"
	"os"
)

type closers []io.Closer

func (c closers) Close() error {
	for _, each := range c {
		each.Close()
	}
	return nil
}

func open(names []string) (closers, error) {
	var all closers
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return all, err
		}
		all = append(all, f)
	}
	return all, nil
}

func Use(names []string, use func()) error {
	all, err := open(names)
	defer all.Close()
	if err != nil {
		return err
	}
	use()
	return nil
}

func first(names []string) (io.Reader, io.Closer, error) {
	all, err := open(names)
	if err != nil {
		return nil, all, err
	}
	return all[0].(io.Reader), all, nil
}

func Print(names []string, out io.Writer) error {
	reader, closer, err := first(names)
	defer closer.Close()
	if err != nil {
		return err
	}
	_, err = io.Copy(out, reader)
	return err
}

type session struct{ all closers }

func (s *session) Close() error { return s.all.Close() }

func start(names []string) (*session, error) {
	s := &session{}
	all, err := open(names)
	s.all = all
	if err != nil {
		return s, err
	}
	return s, nil
}

func Run(names []string) error {
	s, err := start(names)
	defer s.Close()
	if err != nil {
		return err
	}
	return nil
}
