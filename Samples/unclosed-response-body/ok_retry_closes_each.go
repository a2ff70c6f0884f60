package patient

import (
	"errors"
	"net/http"
	"time"
)

// Get leaves the last answer to the caller and closes the others.
func Get(url string, tries int) (*http.Response, error) {
	for range tries {
		resp, err := http.Get(url)
		if err != nil {
			return nil, err
		}
		if resp.StatusCode != http.StatusTooManyRequests {
			return resp, nil
		}
		resp.Body.Close()
		time.Sleep(time.Second)
	}
	return nil, errors.New("patient: still too many requests")
}
