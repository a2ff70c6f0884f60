package samples

import (
	"io"
	"os"
)

// The deferred literal closes the file, or gives it back.
func openStored(path string) (stored io.ReadCloser, isNew bool, err error) {
	var f *os.File
	defer func() {
		if err == nil && f != nil {
			err = f.Sync()
		}
		if err != nil && f != nil {
			f.Close()
		} else {
			stored = f
		}
	}()
	f, err = os.Open(path)
	if os.IsNotExist(err) {
		isNew = true
		f, err = os.Create(path)
		return
	}
	return
}

var readers []*os.File

// A list of which nothing is left is empty.
func firstLetters(path string) (letters []byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil || len(letters) == 0 {
			f.Close()
		}
	}()
	var b [4]byte
	n, err := f.Read(b[:])
	if err != nil {
		return nil, err
	}
	if n < len(b) {
		return nil, nil
	}
	readers = append(readers, f)
	return b[:], nil
}
