package bundle

import (
	"archive/zip"
	"path"
)

func Count(file, ext string) (n int, err error) {
	z, err := zip.OpenReader(file) // want "GL305"
	if err != nil {
		return 0, err
	}
	for _, entry := range z.File {
		if path.Ext(entry.Name) == ext {
			n++
		}
	}
	return n, nil
}
