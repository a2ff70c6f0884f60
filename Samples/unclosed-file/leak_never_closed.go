package settings

import (
	"encoding/json"
	"fmt"
	"os"
)

type Settings struct {
	Region  string   `json:"region"`
	Workers int      `json:"workers"`
	Peers   []string `json:"peers"`
}

func Load(path string) (*Settings, error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	var s Settings
	if err := json.NewDecoder(f).Decode(&s); err != nil {
		return nil, fmt.Errorf("settings %s: %w", path, err)
	}
	return &s, nil
}
