package mirror

import (
	"fmt"
	"io"
)

func Copy(dst io.Writer, src io.Reader, header []byte) (int64, error) {
	copied := make(chan int64)
	pr, pw := io.Pipe()
	go func() { // want "GL202"
		n, _ := io.Copy(io.Discard, pr)
		copied <- n
	}()
	if _, err := dst.Write(header); err != nil {
		pw.CloseWithError(err)
		return 0, fmt.Errorf("mirror: header: %w", err)
	}
	if _, err := io.Copy(io.MultiWriter(dst, pw), src); err != nil {
		pw.CloseWithError(err)
		return 0, err
	}
	pw.Close()
	return <-copied, nil
}
