package upload

import (
	"io"
	"mime/multipart"
	"os"
)

func Collect(parts *multipart.Reader, use func([]string) error) error {
	var names []string
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		f, err := os.CreateTemp("", "part")
		if err != nil {
			return err
		}
		defer os.Remove(f.Name())
		_, err = io.Copy(f, part)
		f.Close()
		if err != nil {
			return err
		}
		names = append(names, f.Name())
	}
	return use(names)
}

func Unpack(archives []string, unpack func(string) (string, error), use func(string)) error {
	for _, archive := range archives {
		folder, err := unpack(archive)
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		use(folder)
	}
	return nil
}

func Visit(names []string, pending map[string]bool, visit func(string)) {
	for _, name := range names {
		pending[name] = true
		defer delete(pending, name)
		visit(name)
	}
}
