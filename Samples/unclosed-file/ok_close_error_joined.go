package snapshot

import (
	"encoding/gob"
	"errors"
	"os"
)

func Save(path string, state any) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		err = errors.Join(err, f.Close())
	}()
	if err := gob.NewEncoder(f).Encode(state); err != nil {
		return err
	}
	return f.Sync()
}
