package multi

import (
	"io"
	"os"
)

func Cat(w io.Writer, paths ...string) error {
	var opened []*os.File
	defer func() {
		for _, f := range opened {
			f.Close()
		}
	}()
	var readers []io.Reader
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return err
		}
		opened = append(opened, f)
		readers = append(readers, f)
	}
	_, err := io.Copy(w, io.MultiReader(readers...))
	return err
}
