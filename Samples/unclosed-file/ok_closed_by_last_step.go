package samples

import (
	"errors"
	"os"
)

// Closes the file only where it is the last step: who passes "end" is done with it.
func step(f *os.File, op string) error {
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

func journal(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := step(f, "begin"); err != nil {
		f.Close()
		return err
	}
	return step(f, "end")
}

func closeIf(f *os.File, enabled bool, level int) {
	if enabled && level > 2 {
		f.Close()
	}
}

func always(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer closeIf(f, true, 3)
	_, err = f.Read(make([]byte, 1))
	return err
}
