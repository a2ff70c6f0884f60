package currency

import (
	"encoding/xml"
	"net/http"
)

type Envelope struct {
	Rates []struct {
		Code string  `xml:"currency,attr"`
		Rate float64 `xml:"rate,attr"`
	} `xml:"Cube>Cube>Cube"`
}

func Daily(url string) *Envelope {
	resp, err := http.Get(url) // want "GL302"
	if err != nil || resp.StatusCode != 200 {
		return nil
	}
	defer resp.Body.Close()
	var e Envelope
	if xml.NewDecoder(resp.Body).Decode(&e) != nil {
		return nil
	}
	return &e
}
