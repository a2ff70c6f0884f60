package closing

import (
	"io"
	"net/http"
)

func status(url string) (string, error) {
	resp, err := http.Get(url)
	if err != nil {
		return "", err
	}
	defer io.ReadCloser.Close(resp.Body)
	return resp.Status, nil
}

func header(url string) (http.Header, error) {
	end := io.Closer.Close
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer end(resp.Body)
	return resp.Header, nil
}
