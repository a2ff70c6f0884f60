package concat

import (
	"io"
	"os"
)

func Files(w io.Writer, paths []string) error {
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return err
		}
		defer f.Close() // want "GL307"
		if _, err := io.Copy(w, f); err != nil {
			return err
		}
	}
	return nil
}
