package middle

import (
	"context"
	"errors"
	"io"
	"net/http"
)

var errStatus = errors.New("middle: not what was asked for")

// check gives back what it was given.
func check(_ context.Context, resp *http.Response) (*http.Response, error) {
	if resp.StatusCode >= 300 {
		return nil, errStatus
	}
	return resp, nil
}

type step func(context.Context, *http.Response) (*http.Response, error)

// tell looks at a response of its caller's through another step.
func tell(ctx context.Context, resp *http.Response, next step) (*http.Response, error) {
	if _, err := check(ctx, resp); err != nil {
		return resp, err
	}
	if _, err := next(ctx, resp); err != nil {
		return resp, err
	}
	return resp, nil
}

// Fetch closes what all the steps have seen.
func Fetch(ctx context.Context, url string, next step) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if _, err := tell(ctx, resp, next); err != nil {
		return nil, err
	}
	return io.ReadAll(resp.Body)
}
