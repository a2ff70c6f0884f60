package wal

import (
	"errors"
	"os"
)

// NewSegment is given beside a segment that was empty.
var NewSegment = errors.New("wal: new segment")

type Segment struct{ file *os.File }

func (s *Segment) Close() error { return s.file.Close() }

func Open(path string, size int64) (*Segment, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, err
	}
	var told error
	if info.Size() == 0 {
		if err := file.Truncate(size); err != nil {
			file.Close()
			return nil, err
		}
		told = NewSegment
	}
	return &Segment{file: file}, told
}

func Last(path string) (*Segment, bool, error) {
	segment, err := Open(path, 1<<20)
	if errors.Is(err, NewSegment) {
		return segment, true, nil
	} else if err != nil {
		return nil, false, err
	}
	return segment, false, nil
}
