package upgrade

import (
	"context"
	"errors"
	"io"
	"net/http"
)

var (
	ErrHandshake    = errors.New("upgrade: bad handshake")
	ErrUnauthorized = errors.New("upgrade: unauthorized")
)

func dial(ctx context.Context, url string) (io.ReadWriteCloser, *http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, nil, err
	}
	req.Header.Set("Upgrade", "frames/1")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, nil, err
	}
	if conn, ok := resp.Body.(io.ReadWriteCloser); ok {
		return conn, resp, nil
	}
	return nil, resp, ErrHandshake
}

func Connect(ctx context.Context, url string) (io.ReadWriteCloser, error) {
	conn, resp, err := dial(ctx, url) // want "GL302"
	if err != nil {
		if resp != nil && resp.StatusCode == http.StatusUnauthorized {
			return nil, ErrUnauthorized
		}
		return nil, err
	}
	return conn, nil
}
