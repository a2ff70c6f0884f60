package unzip

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
)

func Extract(z *zip.Reader, dir string) error {
	for _, entry := range z.File {
		in, err := entry.Open() // want "GL305"
		if err != nil {
			return err
		}
		data, err := io.ReadAll(in)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(entry.Name)), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
