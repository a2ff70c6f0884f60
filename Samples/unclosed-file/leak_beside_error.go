package archive

import (
	"encoding/binary"
	"os"
)

type Header struct{ Version, Entries uint32 }

// Open gives the archive and its header; with a bad header it gives both beside the error.
func Open(name string) (*os.File, *Header, error) {
	file, err := os.Open(name) // want "GL301"
	if err != nil {
		return nil, nil, err
	}
	header, err := readHeader(file)
	return file, header, err
}

func readHeader(file *os.File) (*Header, error) {
	header := new(Header)
	err := binary.Read(file, binary.BigEndian, header)
	return header, err
}
