package manifest

import (
	"archive/zip"
	"io"
)

func Read(jar string) ([]byte, error) {
	z, err := zip.OpenReader(jar)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	m, err := z.Open("META-INF/MANIFEST.MF")
	if err != nil {
		return nil, err
	}
	defer m.Close()
	return io.ReadAll(m)
}
