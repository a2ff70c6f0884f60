package stream

import (
	"encoding/json"
	"net/http"
)

type stream struct {
	resp    *http.Response
	decoder *json.Decoder
}

func (s *stream) Close() error { return s.resp.Body.Close() }

func open(url string) (*stream, error) {
	s := new(stream)
	var err error
	if s.resp, err = http.Get(url); err != nil {
		return nil, err
	}
	s.decoder = json.NewDecoder(s.resp.Body)
	return s, nil
}

func first(url string) (value any, err error) {
	s, err := open(url) // want "GL305"
	if err != nil {
		return nil, err
	}
	err = s.decoder.Decode(&value)
	return value, err
}
