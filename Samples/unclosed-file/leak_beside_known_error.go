package spool

import (
	"errors"
	"fmt"
	"os"
)

var ErrBusy = errors.New("spool: busy")

// Claim opens the spool; a busy one is given too, so that its owner can be asked for.
func Claim(name string) (*os.File, error) {
	file, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, err
	}
	if info.Size() > 0 {
		return file, ErrBusy
	}
	return file, nil
}

func Send(name string, job []byte) error {
	file, err := Claim(name) // want "GL301"
	if err != nil {
		return fmt.Errorf("no spool: %w", err)
	}
	defer file.Close()
	_, err = file.Write(job)
	return err
}
