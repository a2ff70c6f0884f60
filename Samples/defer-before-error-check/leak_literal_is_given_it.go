package deferbeforeerrorcheck

import (
	"io"
	"net/http"
)

func fetchGiven(url string) ([]byte, error) {
	resp, err := http.Get(url)
	defer func(body io.Closer) { _ = body.Close() }(resp.Body) // want "GL308"
	if err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}

type source interface {
	Open() (io.ReadCloser, error)
}

func readGiven(s source) ([]byte, error) {
	r, err := s.Open()
	defer func(r io.ReadCloser) { // want "GL308"
		if err := r.Close(); err != nil {
			println(err.Error())
		}
	}(r)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
