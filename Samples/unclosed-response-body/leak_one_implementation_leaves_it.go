package push

import (
	"net/http"
	"strings"
)

type pusher interface {
	push(lines string) (*http.Response, error)
}

type service struct{ url string }

func (s *service) push(lines string) (*http.Response, error) {
	resp, err := http.Post(s.url, "text/plain", strings.NewReader(lines))
	if err == nil {
		resp.Body.Close()
	}
	return resp, err
}

type plain struct{ url string }

func (p *plain) push(lines string) (*http.Response, error) {
	return http.Post(p.url, "text/plain", strings.NewReader(lines))
}

func forward(to pusher, lines []string) bool {
	resp, err := to.push(strings.Join(lines, "\n")) // want "GL302"
	return err == nil && resp.StatusCode < 300
}

// Any client may be given.
type doer interface {
	Do(*http.Request) (*http.Response, error)
}

type once struct{}

func (once) Do(request *http.Request) (*http.Response, error) {
	resp, err := http.DefaultClient.Do(request)
	if err == nil {
		resp.Body.Close()
	}
	return resp, err
}

func ask(client doer, request *http.Request) bool {
	resp, err := client.Do(request) // want "GL302"
	return err == nil && resp.StatusCode < 300
}
