package feed

import (
	"encoding/json"
	"io"
	"net/http"
)

func decoder(url string) (*json.Decoder, func(), error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, nil, err
	}
	return json.NewDecoder(resp.Body), func() { _ = resp.Body.Close() }, nil
}

func both(url string) (*json.Decoder, io.Closer, error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, nil, err
	}
	return json.NewDecoder(resp.Body), resp.Body, nil
}
