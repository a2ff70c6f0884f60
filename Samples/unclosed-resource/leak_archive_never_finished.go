package pack

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
)

// Squeeze reads the buffer before the end of the data is in it.
func Squeeze(text string) ([]byte, error) {
	buffer := new(bytes.Buffer)
	w := gzip.NewWriter(buffer) // want "compressor from gzip.NewWriter is never closed"
	if _, err := io.WriteString(w, text); err != nil {
		return nil, err
	}
	return buffer.Bytes(), nil
}

// Wrap writes an archive without its directory.
func Wrap(out io.Writer, name string, data []byte) error {
	archive := zip.NewWriter(out) // want "archive writer from zip.NewWriter is never closed"
	entry, err := archive.Create(name)
	if err != nil {
		return err
	}
	_, err = entry.Write(data)
	return err
}

// Roll is the same with tar.
func Roll(out io.Writer, header *tar.Header, data []byte) error {
	tw := tar.NewWriter(out) // want "archive writer from tar.NewWriter is never closed"
	if err := tw.WriteHeader(header); err != nil {
		return err
	}
	_, err := tw.Write(data)
	return err
}

// Encode loses the last two bytes, or the last one.
func Encode(out io.Writer, data io.Reader) error {
	_, err := io.Copy(base64.NewEncoder(base64.StdEncoding, out), data) // want "encoder from base64.NewEncoder is never closed"
	return err
}
