package stream

import (
	"io"
	"os"
)

// Open gives the decrypted file as it is read; the goroutine ends with the file or with its reader.
func Open(path string, key byte) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r, w := io.Pipe()
	go func() {
		defer f.Close()
		buf := make([]byte, 4096)
		for {
			n, err := f.Read(buf)
			for i := range buf[:n] {
				buf[i] ^= key
			}
			if _, werr := w.Write(buf[:n]); werr != nil {
				return
			}
			if err != nil {
				w.CloseWithError(err)
				return
			}
		}
	}()
	return r, nil
}
