package embedded

import (
	"archive/zip"
	"io/fs"
)

func Names(path string) (names []string) {
	z, err := zip.OpenReader(path)
	if err != nil {
		panic(err)
	}
	defer z.Close()
	fs.WalkDir(z, ".", func(p string, _ fs.DirEntry, err error) error {
		names = append(names, p)
		return err
	})
	return names
}
