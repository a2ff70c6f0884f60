package headers

import (
	"net/http"
	"net/http/httputil"
)

func Show(client *http.Client, req *http.Request) ([]byte, error) {
	resp, err := client.Do(req) // want "GL302"
	if err != nil {
		return nil, err
	}
	return httputil.DumpResponse(resp, false)
}
