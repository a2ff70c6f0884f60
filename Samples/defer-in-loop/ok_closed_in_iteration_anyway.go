package store

import "os"

func Save(parts map[string][]byte) error {
	for name, part := range parts {
		f, err := os.Create(name)
		if err != nil {
			return err
		}
		defer f.Close() // for the errors below
		if _, err := f.Write(part); err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}
