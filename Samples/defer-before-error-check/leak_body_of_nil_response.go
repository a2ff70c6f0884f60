package joke

import (
	"io"
	"net/http"
)

func Tell() (string, error) {
	resp, err := http.Get("https://jokes.example/random")
	defer resp.Body.Close() // want "GL308"
	if err != nil {
		return "", err
	}
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}
