package dump

import (
	"compress/gzip"
	"encoding/gob"
	"errors"
	"os"
)

func Write(path string, v any) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	z := gzip.NewWriter(f)
	err = gob.NewEncoder(z).Encode(v)
	return errors.Join(err, z.Close(), f.Close())
}

func Read(path string, v any) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	defer z.Close()
	return gob.NewDecoder(z).Decode(v)
}
