package gauge

import (
	"io"
	"os"
)

func open(name string) (*os.File, []byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	head := make([]byte, 16)
	_, err = io.ReadFull(file, head)
	return file, head, err
}

func Read(name string) ([]byte, error) {
	file, head, err := open(name)
	if err != nil {
		if file != nil {
			file.Close()
		}
		return nil, err
	}
	defer file.Close()
	rest, err := io.ReadAll(file)
	return append(head, rest...), err
}
