package report

import (
	"encoding/json"
	"os"
)

type totals struct {
	Sum   int
	Names []string
}

// Write could return in two places; the one that is told is the one that a full disk leads to.
func Write(path string, t totals) error {
	f, err := os.Create(path) // want "file opened by os.Create is not closed when line 24 returns"
	if err != nil {
		return err
	}
	data, err := json.Marshal(t)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.Close()
}

// Encode has no other place.
func Encode(path string, t totals) ([]byte, error) {
	f, err := os.Open(path) // want "file opened by os.Open is not closed when line 37 returns"
	if err != nil {
		return nil, err
	}
	data, err := json.MarshalIndent(t, "", "  ")
	if err != nil {
		return nil, err
	}
	return data, f.Close()
}
