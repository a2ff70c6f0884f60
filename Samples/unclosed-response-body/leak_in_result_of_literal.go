package probe

import "net/http"

func up(url string) bool {
	resp, err := func() (*http.Response, error) { // want "GL302"
		return http.Get(url)
	}()
	if err != nil {
		return false
	}
	return resp.StatusCode == http.StatusOK
}
