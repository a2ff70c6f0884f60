package metrics

import (
	"io"
	"net/http"
	"strings"
)

func Push(gateway, line string) error {
	resp, err := http.Post(gateway, "text/plain", strings.NewReader(line)) // want "GL302"
	if err != nil {
		return err
	}
	defer func(body io.ReadCloser) {
		io.Copy(io.Discard, body)
	}(resp.Body)
	if resp.StatusCode/100 != 2 {
		return http.ErrNotSupported
	}
	return nil
}
