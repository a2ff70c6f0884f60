package source

import (
	"bufio"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"os"
)

func decompress(r io.Reader) (io.Reader, error) {
	buffered := bufio.NewReader(r)
	head, err := buffered.Peek(3)
	if err != nil {
		return nil, err
	}
	switch {
	case head[0] == 0x1F && head[1] == 0x8B:
		return gzip.NewReader(buffered)
	case string(head) == "BZh":
		return bzip2.NewReader(buffered), nil
	default:
		return buffered, nil
	}
}

func Size(name string) (int64, error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	r, err := decompress(f)
	if err != nil {
		return 0, err
	}
	return io.Copy(io.Discard, r)
}

func Copy(out io.Writer, in io.Reader) error {
	r, err := decompress(in)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, r)
	return err
}
