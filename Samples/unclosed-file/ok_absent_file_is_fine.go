package prefs

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
)

type Prefs struct{ Theme, Locale string }

func Read(path string) (Prefs, error) {
	p := Prefs{Theme: "light", Locale: "en"}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err != nil {
		return p, err
	}
	defer f.Close()
	return p, json.NewDecoder(f).Decode(&p)
}
