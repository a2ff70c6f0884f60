package mirror

import (
	"io"
	"os"
)

func Copy(from, to string) (int64, error) {
	src, err := os.Open(from) // want "GL301"
	if err != nil {
		return 0, err
	}
	dst, err := os.Create(to)
	if err != nil {
		return 0, err
	}
	defer dst.Close()
	defer src.Close()
	return io.Copy(dst, src)
}
