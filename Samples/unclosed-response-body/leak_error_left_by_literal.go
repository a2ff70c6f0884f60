package guarded

import "net/http"

func fetch(url string) (code int, err error) {
	var resp *http.Response
	func() { resp, err = http.Get(url) }() // want "GL302"
	if err != nil {
		return 0, err
	}
	if resp.StatusCode != http.StatusOK {
		return resp.StatusCode, nil
	}
	return http.StatusOK, resp.Body.Close()
}
