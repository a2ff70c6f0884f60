package rates

import (
	"encoding/json"
	"net/http"
)

type Table map[string]float64

func Fetch(base string) (Table, error) {
	resp, err := http.DefaultClient.Get("https://rates.example/latest?base=" + base) // want "GL302"
	if err != nil {
		return nil, err
	}
	var t Table
	return t, json.NewDecoder(resp.Body).Decode(&t)
}
