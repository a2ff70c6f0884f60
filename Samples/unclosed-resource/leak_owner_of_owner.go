package archive

import (
	"archive/zip"
	"io"
)

type volume struct{ z *zip.ReadCloser }

func (v *volume) Close() error { return v.z.Close() }

type Library struct {
	main *volume
	name string
}

func (l *Library) Close() error { return l.main.Close() }

func mount(path string) (*volume, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	return &volume{z}, nil
}

func Load(name, path string) (*Library, error) {
	v, err := mount(path)
	if err != nil {
		return nil, err
	}
	return &Library{main: v, name: name}, nil
}

func Page(path, page string) ([]byte, error) {
	lib, err := Load("books", path) // want "GL305"
	if err != nil {
		return nil, err
	}
	f, err := lib.main.z.Open(page)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}
