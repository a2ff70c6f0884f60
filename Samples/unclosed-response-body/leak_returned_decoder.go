package feed

import (
	"bufio"
	"encoding/json"
	"net/http"
)

func decoder(url string) (*json.Decoder, error) {
	resp, err := http.Get(url) // want "GL302"
	if err != nil {
		return nil, err
	}
	return json.NewDecoder(resp.Body), nil
}

func lines(url string) *bufio.Scanner {
	resp, err := http.Get(url) // want "GL302"
	if err != nil {
		return nil
	}
	scanner := bufio.NewScanner(resp.Body)
	return scanner
}
