package patch

import (
	"io"
	"os"
)

func Apply(orig, patched string, apply func(io.Reader, io.Writer) error) error {
	in, err := os.Open(orig)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(patched, os.O_CREATE|os.O_WRONLY, 0o644)
	defer out.Close() // want "GL308"
	if err != nil {
		return err
	}
	return apply(in, out)
}
