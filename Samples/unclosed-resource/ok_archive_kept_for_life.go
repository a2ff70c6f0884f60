package assets

import (
	"archive/zip"
	"io"
	"strings"
)

var (
	pages   = map[string][]*zip.File{}
	images  []*zip.File
	library struct{ byName map[string]*zip.File }
)

func loadPages(name string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	for _, entry := range archive.File {
		folder, _, _ := strings.Cut(entry.Name, "/")
		pages[folder] = append(pages[folder], entry)
	}
	return nil
}

func loadImages(name string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	images = archive.File
	return nil
}

func loadLibrary(name string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	byName := map[string]*zip.File{}
	for _, entry := range archive.File {
		byName[entry.Name] = entry
	}
	var first []*zip.File
	for _, entry := range archive.File {
		first = append(first, entry)
	}
	library.byName = byName
	images = first
	return nil
}

func open(name string) (io.ReadCloser, error) { return library.byName[name].Open() }
