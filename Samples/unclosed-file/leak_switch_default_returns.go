package loader

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"os"
	"path/filepath"
)

func Decode(path string, into any) error {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return err
	}
	switch filepath.Ext(path) {
	case ".json":
		err = json.NewDecoder(f).Decode(into)
	case ".xml":
		err = xml.NewDecoder(f).Decode(into)
	default:
		return errors.New("loader: unknown extension")
	}
	f.Close()
	return err
}
