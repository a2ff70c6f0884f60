package pack

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
)

// What fails needs no end.
func SqueezeAll(texts []string) ([]byte, error) {
	var buffer bytes.Buffer
	w := gzip.NewWriter(&buffer)
	for _, text := range texts {
		if _, err := io.WriteString(w, text); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// A stream without an end is flushed.
func Stream(out io.Writer, lines <-chan string) error {
	w := gzip.NewWriter(out)
	for line := range lines {
		if _, err := io.WriteString(w, line); err != nil {
			return err
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// The caller finishes it.
func Begin(out io.Writer, name string) (*zip.Writer, error) {
	archive := zip.NewWriter(out)
	if _, err := archive.Create(name); err != nil {
		return nil, err
	}
	return archive, nil
}
