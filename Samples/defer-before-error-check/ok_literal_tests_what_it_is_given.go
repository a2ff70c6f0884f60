package deferbeforeerrorcheck

import "io"

type opener interface {
	Open() (io.ReadCloser, error)
}

func readTested(s opener) ([]byte, error) {
	r, err := s.Open()
	defer func(r io.ReadCloser) {
		if r != nil {
			_ = r.Close()
		}
	}(r)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
