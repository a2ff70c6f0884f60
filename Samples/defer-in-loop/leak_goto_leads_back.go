package pump

import (
	"errors"
	"os"
)

var errBusy = errors.New("busy")

func drain(path string, once func(*os.File) error) error {
	tries := 0
again:
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() // want "GL307"
	if err := once(f); errors.Is(err, errBusy) && tries < 5 {
		tries++
		goto again
	}
	return nil
}
