package redirect

import (
	"bytes"
	"net/http"
)

func Follow(c *http.Client, start string) (string, error) {
	resp, err := c.Get(start)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if next := resp.Header.Get("Refresh"); next != "" {
		resp, err = c.Get(next) // want "GL302"
		if err != nil {
			return "", err
		}
	}
	var b bytes.Buffer
	_, err = b.ReadFrom(resp.Body)
	return b.String(), err
}
