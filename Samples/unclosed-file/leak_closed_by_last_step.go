package samples

import (
	"errors"
	"os"
)

func stage(f *os.File, op string) error {
	switch op {
	case "begin":
		_, err := f.WriteString("begin\n")
		return err
	case "end":
		_, err := f.WriteString("end\n")
		return errors.Join(err, f.Close())
	}
	return errors.New("unknown " + op)
}

func unfinished(path string) error {
	f, err := os.Create(path) // want "GL301"
	if err != nil {
		return err
	}
	return stage(f, "begin")
}

func closeAbove(f *os.File, level int) {
	if level > 2 {
		f.Close()
	}
}

func never(path string) error {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return err
	}
	defer closeAbove(f, 1)
	_, err = f.Read(make([]byte, 1))
	return err
}
