package samples

import (
	"io"
	"net/http"
	"strings"
)

type answer struct {
	resp *http.Response
	body io.ReadCloser
}

func (a *answer) Close() error { return a.body.Close() }

func pairLeak(u string) (int, error) {
	resp, err := http.Get(u) // want "GL302"
	if err != nil {
		return 0, err
	}
	a := answer{resp: resp, body: resp.Body}
	return a.resp.StatusCode, nil
}

func wrongCase(u string) error {
	resp, err := http.Get(u) // want "GL302"
	if err != nil {
		return err
	}
	switch c := any(resp.Body).(type) {
	case *strings.Reader:
		_ = c
	}
	return nil
}

func wrongCase2(u string) error {
	resp, err := http.Get(u) // want "GL302"
	if err != nil {
		return err
	}
	switch any(resp).(type) {
	case io.Closer:
	}
	return nil
}
