package volume

import (
	"bufio"
	"errors"
	"os"
)

type Volume struct {
	file  *os.File
	lines *bufio.Scanner
	label string
}

func (v *Volume) Close() error { return v.file.Close() }

func Mount(name string) (*Volume, error) {
	var err error
	v := new(Volume)
	v.file, err = os.Open(name) // want "GL301"
	if err != nil {
		return nil, err
	}
	v.lines = bufio.NewScanner(v.file)
	v.label, err = v.firstLine()
	return v, err
}

func (v *Volume) firstLine() (string, error) {
	if !v.lines.Scan() {
		return "", errors.New("volume: empty")
	}
	return v.lines.Text(), v.lines.Err()
}
