package fetch

import (
	"errors"
	"io"
	"net/http"
	"time"
)

func WithRetry(c *http.Client, url string) ([]byte, error) {
	var resp *http.Response
	var err error
	for i := range 4 {
		resp, err = c.Get(url) // want "GL302"
		if err == nil && resp.StatusCode < 500 {
			break
		}
		time.Sleep(time.Duration(i) * time.Second)
	}
	if err != nil {
		return nil, err
	}
	if resp == nil {
		return nil, errors.New("fetch: no attempt was made")
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
