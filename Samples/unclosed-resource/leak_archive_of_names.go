package assets

import "archive/zip"

var (
	names []string
	sizes = map[string]uint64{}
)

func load(name string) error {
	archive, err := zip.OpenReader(name) // want "GL305"
	if err != nil {
		return err
	}
	for _, entry := range archive.File {
		names = append(names, entry.Name)
		sizes[entry.Name] = entry.UncompressedSize64
	}
	return nil
}

func first(name string) (*zip.File, error) {
	archive, err := zip.OpenReader(name) // want "GL305"
	if err != nil {
		return nil, err
	}
	var found *zip.File
	for _, entry := range archive.File {
		found = entry
	}
	return found, nil
}
