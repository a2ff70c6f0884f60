package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
)

type settings struct{ Address string }

func main() {
	s, err := load("settings.json")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(s.Address, nil))
}

// What it leaves open stays open for as long as the server runs.
func load(path string) (settings, error) {
	var s settings
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return s, err
	}
	err = json.NewDecoder(f).Decode(&s)
	return s, err
}
