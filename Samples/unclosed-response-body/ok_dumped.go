package record

import (
	"net/http"
	"net/http/httputil"
)

// Send gives the whole answer as text; reading it closes the body.
func Send(client *http.Client, req *http.Request) ([]byte, error) {
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	return httputil.DumpResponse(resp, true)
}
