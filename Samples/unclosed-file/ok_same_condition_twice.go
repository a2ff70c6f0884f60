package record

import (
	"io"
	"os"
)

type Options struct {
	Keep bool
	Path string
}

func Relay(dst io.Writer, src io.Reader, opts Options) error {
	keep := opts.Keep
	var copyTo *os.File
	if keep {
		f, err := os.Create(opts.Path)
		if err != nil {
			return err
		}
		copyTo = f
		src = io.TeeReader(src, f)
	}
	_, err := io.Copy(dst, src)
	if keep {
		copyTo.Close()
	}
	return err
}
