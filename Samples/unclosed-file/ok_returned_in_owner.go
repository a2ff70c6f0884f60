package wal

import (
	"bufio"
	"os"
)

type Log struct {
	file *os.File
	buf  *bufio.Writer
}

func Open(path string) (*Log, error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	return &Log{file: f, buf: bufio.NewWriter(f)}, nil
}

func (l *Log) Append(record []byte) error {
	_, err := l.buf.Write(append(record, '\n'))
	return err
}

func (l *Log) Close() error {
	if err := l.buf.Flush(); err != nil {
		l.file.Close()
		return err
	}
	return l.file.Close()
}
