package config

import "os"

// Translator puts errors into words; what it makes of nil cannot be seen here.
type Translator interface {
	TranslateErr(err error) error
}

type Reader struct {
	words Translator
}

func (r *Reader) open(name string) (*os.File, error) {
	file, err := os.Open(name)
	return file, r.words.TranslateErr(err)
}

func (r *Reader) Size(name string) (int64, error) {
	file, err := r.open(name) // want "GL301"
	if err != nil {
		return 0, err
	}
	info, err := file.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), file.Close()
}
