package diff

import (
	"bytes"
	"io"
	"os"
)

type sides struct {
	left  *os.File
	right *os.File
}

func Same(a, b string) (bool, error) {
	var s sides
	var err error
	if s.left, err = os.Open(a); err != nil {
		return false, err
	}
	defer s.left.Close()
	if s.right, err = os.Open(b); err != nil { // want "GL301"
		return false, err
	}
	l, err := io.ReadAll(s.left)
	if err != nil {
		return false, err
	}
	r, err := io.ReadAll(s.right)
	if err != nil {
		return false, err
	}
	return bytes.Equal(l, r), nil
}
