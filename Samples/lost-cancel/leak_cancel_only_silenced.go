package fetcher

import (
	"context"
	"net/http"
)

type Fetcher struct{ Client *http.Client }

func (f *Fetcher) Status(parent context.Context, url string) (int, error) {
	ctx, cancel := context.WithCancel(parent) // want "GL401"
	_ = cancel
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return 0, err
	}
	resp, err := f.Client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return resp.StatusCode, nil
}
