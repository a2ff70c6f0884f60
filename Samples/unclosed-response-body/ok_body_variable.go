package quote

import (
	"io"
	"net/http"
)

func OfTheDay(url string) (string, error) {
	resp, err := http.Get(url)
	if err != nil {
		return "", err
	}
	body := resp.Body
	text, err := io.ReadAll(body)
	body.Close()
	return string(text), err
}
