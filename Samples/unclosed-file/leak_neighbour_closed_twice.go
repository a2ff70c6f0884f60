package merge

import (
	"io"
	"os"
)

func Concat(dst io.Writer, first, second string) error {
	a, err := os.Open(first)
	if err != nil {
		return err
	}
	defer a.Close()
	b, err := os.Open(second) // want "GL301"
	if err != nil {
		return err
	}
	defer a.Close()
	_, err = io.Copy(dst, io.MultiReader(a, b))
	return err
}
