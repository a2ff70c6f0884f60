package webhook

import (
	"net/http"
	"strings"
)

func Deliver(c *http.Client, url, event string) (code int, err error) {
	resp, err := c.Post(url, "application/json", strings.NewReader(event))
	if resp != nil {
		if resp.Body != nil {
			defer resp.Body.Close()
		}
		code = resp.StatusCode
	}
	return code, err
}
