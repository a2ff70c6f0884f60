package client

import (
	"errors"
	"io"
	"net/http"
)

var (
	errBusy  = errors.New("client: busy")
	errMoved = errors.New("client: moved to another scheme")
)

// Ask closes the body of what is too busy, and forgets that of what has moved.
func Ask(request *http.Request) (*http.Response, error) {
	response, err := http.DefaultClient.Do(request) // want "GL302"
	if err != nil {
		return nil, err
	}
	if response.StatusCode == http.StatusTooManyRequests {
		response.Body.Close()
		return response, errBusy
	}
	if place, err := response.Location(); err == nil && place.Scheme != request.URL.Scheme {
		return response, errMoved
	}
	return response, nil
}

func Page(request *http.Request) ([]byte, error) {
	response, err := Ask(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return io.ReadAll(response.Body)
}
