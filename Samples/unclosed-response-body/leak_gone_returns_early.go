package cache

import (
	"errors"
	"io"
	"net/http"
)

var ErrGone = errors.New("cache: gone upstream")

type Entry struct {
	Tag  string
	Body []byte
}

func (e *Entry) Refresh(url string) (changed bool, err error) {
	req, _ := http.NewRequest(http.MethodGet, url, nil)
	resp, err := http.DefaultTransport.RoundTrip(req) // want "GL302"
	if err != nil {
		return false, err
	}
	switch resp.StatusCode {
	case http.StatusGone, http.StatusNotFound:
		return false, ErrGone
	case http.StatusOK:
		e.Tag = resp.Header.Get("ETag")
		e.Body, err = io.ReadAll(resp.Body)
	}
	resp.Body.Close()
	return err == nil, err
}
