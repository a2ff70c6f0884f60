package linkcheck

import (
	"context"
	"net/http"
)

type Checker struct {
	hc *http.Client
}

func (c *Checker) Dead(ctx context.Context, link string) (bool, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, link, nil)
	if err != nil {
		return false, err
	}
	resp, err := c.hc.Do(req) // want "GL302"
	if err != nil {
		return true, nil
	}
	return resp.StatusCode == http.StatusGone || resp.StatusCode == http.StatusNotFound, nil
}
