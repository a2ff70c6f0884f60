package geo

import (
	"encoding/json"
	"fmt"
	"net/http"
)

type Point struct{ Lat, Lon float64 }

func Locate(place string) (p Point, err error) {
	resp, err := http.Get("https://geo.example/find?q=" + place)
	if err != nil {
		return p, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return p, fmt.Errorf("geo: %s", resp.Status)
	}
	err = json.NewDecoder(resp.Body).Decode(&p)
	return p, err
}
