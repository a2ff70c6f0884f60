package push

import (
	"io"
	"net/http"
	"strings"
)

type pusher interface {
	push(lines string) (*http.Response, error)
}

type service struct{ url string }

func (s *service) push(lines string) (*http.Response, error) {
	resp, err := http.Post(s.url, "text/plain", strings.NewReader(lines))
	if err != nil {
		return resp, err
	}
	defer resp.Body.Close()
	return resp, nil
}

// A service that reads the answer, so that its connection is used again.
type patient struct{ *service }

func (p patient) push(lines string) (*http.Response, error) {
	resp, err := http.Post(p.url, "text/plain", strings.NewReader(lines))
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(io.Discard, resp.Body)
	resp.Body.Close()
	return resp, err
}

type forwarder struct{ to pusher }

func (f *forwarder) forward(lines []string) bool {
	resp, err := f.to.push(strings.Join(lines, "\n"))
	return err == nil && resp.StatusCode < 300
}

// answer is a response with what is known of it beside.
type answer struct {
	*http.Response
	tries int
}

func (a *answer) raw() *http.Response { return a.Response }

func (a *answer) head() http.Header {
	if a == nil {
		return nil
	}
	return a.raw().Header
}

func (a *answer) Close() error { return a.raw().Body.Close() }
