package catalog

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
)

func decode(resp *http.Response, into any) error {
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		note, _ := io.ReadAll(io.LimitReader(resp.Body, 512))
		return errors.New(string(note))
	}
	return json.NewDecoder(resp.Body).Decode(into)
}

func Product(id string) (name string, err error) {
	resp, err := http.Get("https://catalog.example/products/" + id)
	if err != nil {
		return "", err
	}
	var p struct{ Name string }
	err = decode(resp, &p)
	return p.Name, err
}
