package feed

import (
	"bufio"
	"io"
	"os"
)

type readCloser struct {
	io.Reader
	io.Closer
}

// Open returns the feed without its byte order mark; closing it closes the file.
func Open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r := bufio.NewReader(f)
	if mark, err := r.Peek(3); err == nil && string(mark) == "\xef\xbb\xbf" {
		r.Discard(3)
	}
	return readCloser{r, f}, nil
}
