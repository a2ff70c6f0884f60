package inmemory

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"io"
	"strings"
)

func FirstOfZip(data []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	if len(z.File) == 0 {
		return "", io.EOF
	}
	return z.File[0].Name, nil
}

func FirstOfTar(data string) (string, error) {
	body := io.NopCloser(strings.NewReader(data))
	h, err := tar.NewReader(body).Next()
	if err != nil {
		return "", err
	}
	return h.Name, nil
}
