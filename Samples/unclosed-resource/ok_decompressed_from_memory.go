package pack

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
)

func Unzip(data []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

func Expand(buffer bytes.Buffer, out io.Writer) error {
	z, err := zlib.NewReader(&buffer)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, z)
	return err
}

func Inflate(data string) ([]byte, error) {
	source := io.LimitReader(bytes.NewBufferString(data), 1<<20)
	return io.ReadAll(flate.NewReader(source))
}
