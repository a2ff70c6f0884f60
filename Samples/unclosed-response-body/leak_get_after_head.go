package length

import (
	"context"
	"errors"
	"net/http"
	"strings"
)

// Servers that do not allow HEAD are asked with GET, whose answer has a body.

func SizeByEither(client *http.Client, url string) (int64, error) {
	req, err := http.NewRequest("HEAD", url, nil)
	if err != nil {
		return 0, err
	}
	resp, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	if resp.StatusCode == http.StatusMethodNotAllowed {
		req, err = http.NewRequest("GET", url, nil)
		if err != nil {
			return 0, err
		}
		resp, err = client.Do(req) // want "body of the response from client.Do is never closed"
		if err != nil {
			return 0, err
		}
	}
	return resp.ContentLength, nil
}

func TypeByEither(ctx context.Context, client *http.Client, url string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodHead, url, nil)
	if err != nil {
		return "", err
	}
	resp, err := client.Do(req)
again:
	if err != nil {
		return "", err
	}
	switch {
	case resp.StatusCode < 300:
		return resp.Header.Get("Content-Type"), nil
	case resp.StatusCode == http.StatusMethodNotAllowed && req.Method != http.MethodGet:
		req, err = http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if err != nil {
			return "", err
		}
		resp, err = client.Do(req) // want "body of the response from client.Do is never closed"
		goto again
	}
	return "", errors.New(resp.Status)
}

func Submit(url, text string) (int, error) {
	req, _ := http.NewRequest(http.MethodHead, url, nil)
	if resp, err := http.DefaultClient.Do(req); err != nil || resp.StatusCode != http.StatusOK {
		return 0, errors.New("nobody there")
	}
	req, _ = http.NewRequest(http.MethodPost, url, strings.NewReader(text))
	resp, err := http.DefaultClient.Do(req) // want "body of the response from http.DefaultClient.Do is never closed"
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}
