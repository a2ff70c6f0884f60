package mirror

import (
	"context"
	"io"
	"net/http"
)

type sink func(name string, content io.ReadCloser) error

func fetch(ctx context.Context, url string) (io.ReadCloser, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	return response.Body, nil
}

// Each gives what it fetches to a function of its caller.
func Each(ctx context.Context, urls []string, take sink) error {
	for _, url := range urls {
		content, err := fetch(ctx, url)
		if err != nil {
			return err
		}
		if err := take(url, content); err != nil {
			return err
		}
	}
	return nil
}

type Mirror struct {
	store func(content io.ReadCloser) error
}

func (m *Mirror) Copy(url string) error {
	response, err := http.Get(url)
	if err != nil {
		return err
	}
	return m.store(response.Body)
}

var handlers = map[string]func(body io.ReadCloser){}

func Register(kind string, handler func(body io.ReadCloser)) { handlers[kind] = handler }

func Handle(kind, url string) error {
	response, err := http.Get(url)
	if err != nil {
		return err
	}
	handle := handlers[kind]
	handle(response.Body)
	return nil
}
