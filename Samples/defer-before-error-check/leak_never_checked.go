package feed

import (
	"io"
	"net/http"
)

func size(url string) (int, error) {
	resp, err := http.Get(url)
	defer resp.Body.Close() // want "GL308"
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return 0, err
	}
	return len(body), nil
}

func touch(url string) error {
	resp, err := http.Get(url)
	defer resp.Body.Close() // want "GL308"
	return err
}
