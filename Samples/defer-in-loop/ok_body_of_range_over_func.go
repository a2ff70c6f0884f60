package once

import (
	"io"
	"iter"
	"os"
)

// opened gives the file, if it can be opened, for the one turn of a range loop.
func opened(path string) iter.Seq2[*os.File, error] {
	return func(yield func(*os.File, error) bool) {
		yield(os.Open(path))
	}
}

func Text(path string) (text string, err error) {
	for f, ferr := range opened(path) {
		if ferr != nil {
			return "", ferr
		}
		defer f.Close()
		b, err := io.ReadAll(f)
		if err != nil {
			return "", err
		}
		text = string(b)
	}
	return text, nil
}
