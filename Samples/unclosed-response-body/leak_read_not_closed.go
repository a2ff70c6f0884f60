package weather

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
)

func Report(city string) (string, error) {
	resp, err := http.PostForm("https://weather.example/api", url.Values{"city": {city}}) // want "GL302"
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return "", err
	}
	if len(text) == 0 {
		return "", errors.New("weather: empty report")
	}
	return strings.TrimSpace(string(text)), nil
}
