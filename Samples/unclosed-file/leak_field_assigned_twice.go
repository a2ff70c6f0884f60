package corpus

import (
	"io"
	"os"
)

type source struct {
	in   io.Reader
	file *os.File
}

func Words(primary, fallback string) ([]byte, error) {
	var src source
	var err error
	src.file, err = os.Open(primary) // want "GL301"
	if err != nil {
		return nil, err
	}
	if info, err := src.file.Stat(); err != nil || info.Size() == 0 {
		src.file, err = os.Open(fallback)
		if err != nil {
			return nil, err
		}
	}
	defer src.file.Close()
	src.in = io.LimitReader(src.file, 1<<20)
	return io.ReadAll(src.in)
}
