package choose

import (
	"io"
	"net/http"
	"strings"
)

func Ask(c *http.Client, url, body string) ([]byte, error) {
	var resp *http.Response
	var err error
	if body == "" {
		resp, err = c.Get(url)
	} else {
		resp, err = c.Post(url, "text/plain", strings.NewReader(body))
	}
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
