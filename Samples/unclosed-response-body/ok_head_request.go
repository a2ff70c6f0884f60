package length

import (
	"context"
	"net/http"
)

func Of(url string) (int64, error) {
	resp, err := http.Head(url)
	if err != nil {
		return 0, err
	}
	return resp.ContentLength, nil
}

func Exists(ctx context.Context, url string) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodHead, url, nil)
	if err != nil {
		return false
	}
	resp, err := http.DefaultClient.Do(req)
	return err == nil && resp.StatusCode < 400
}

// The request stays a HEAD request when it is given a context, and when another one takes its place.
func Both(ctx context.Context, first, second string) (bool, error) {
	req, err := http.NewRequest("HEAD", first, nil)
	if err != nil {
		return false, err
	}
	req = req.WithContext(ctx)
	resp, err := http.DefaultClient.Do(req)
	if err != nil || resp.StatusCode >= 400 {
		return false, err
	}
	req, err = http.NewRequest("HEAD", second, nil)
	if err != nil {
		return false, err
	}
	other, err := http.DefaultClient.Do(req)
	if err != nil {
		return false, err
	}
	return other.StatusCode < 400, nil
}
