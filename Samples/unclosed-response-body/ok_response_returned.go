package auth

import (
	"fmt"
	"net/http"
	"time"
)

type transport struct {
	next  http.RoundTripper
	token string
}

func (t *transport) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+t.token)
	begin := time.Now()
	resp, err := t.next.RoundTrip(r)
	if err != nil {
		return nil, fmt.Errorf("after %s: %w", time.Since(begin), err)
	}
	resp.Header.Set("X-Took", time.Since(begin).String())
	return resp, nil
}

func Client(token string) *http.Client {
	return &http.Client{Transport: &transport{next: http.DefaultTransport, token: token}}
}
