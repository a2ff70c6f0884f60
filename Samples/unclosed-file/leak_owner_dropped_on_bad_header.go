package segment

import (
	"encoding/binary"
	"errors"
	"os"
)

const magic = 0x53454731

type Segment struct {
	file    *os.File
	version uint32
}

func (s *Segment) readHeader() error {
	var head [8]byte
	if _, err := s.file.ReadAt(head[:], 0); err != nil {
		return err
	}
	if binary.BigEndian.Uint32(head[:4]) != magic {
		return errors.New("segment: bad magic")
	}
	s.version = binary.BigEndian.Uint32(head[4:])
	return nil
}

func (s *Segment) Close() error { return s.file.Close() }

func Open(path string) (*Segment, error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return nil, err
	}
	s := &Segment{file: f}
	if err := s.readHeader(); err != nil {
		return nil, err
	}
	return s, nil
}
