package traces

import (
	"errors"
	"flag"
	"os"
)

var (
	packed  bool
	strict  = false
	retries = 2
	// Users may set it.
	Loud = false
)

var errOff = errors.New("traces: off")

func init() { flag.BoolVar(&packed, "packed", false, "files are packed") }

func Retry() { retries++ }

func Check(path string) error {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return err
	}
	if packed {
		return errOff
	}
	return f.Close()
}

func Try(path string) error {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return err
	}
	if strict || retries > 3 {
		return errOff
	}
	return f.Close()
}

func Tell(path string) error {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return err
	}
	if Loud {
		println(path)
		return errOff
	}
	return f.Close()
}
