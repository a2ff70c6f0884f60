package scoped

import (
	"archive/zip"
	"debug/elf"
	"errors"
	"io"
)

// With opens something, uses it and closes it.
func With[C io.Closer](open func() (C, error), use func(C) error) error {
	c, err := open()
	if err != nil {
		return err
	}
	return errors.Join(use(c), c.Close())
}

func Machine(path string) (m elf.Machine, err error) {
	err = With(func() (*elf.File, error) { return elf.Open(path) }, func(f *elf.File) error {
		m = f.Machine
		return nil
	})
	return m, err
}

func Entries(path string) (n int, err error) {
	err = With(func() (*zip.ReadCloser, error) { return zip.OpenReader(path) }, func(z *zip.ReadCloser) error {
		n = len(z.File)
		return nil
	})
	return n, err
}
