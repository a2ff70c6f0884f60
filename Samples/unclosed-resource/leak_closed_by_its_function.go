package samples

import (
	"bufio"
	"io"
	"os"
)

type closing func() error

func (c closing) Close() error { return c() }

type page struct {
	io.Reader
	closeFile func() error
}

func (p *page) Close() error { return p.closeFile() }

type note struct {
	io.Reader
	onClose func() error
}

func openPage(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &page{Reader: bufio.NewReader(f), closeFile: func() error { return f.Close() }}, nil
}

func openPair(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{Reader: bufio.NewReader(f), Closer: closing(func() error { return f.Close() })}, nil
}

func openMethod(path string) (*page, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &page{Reader: f, closeFile: f.Close}, nil
}

func openNote(path string) (*note, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &note{Reader: f, onClose: func() error { return f.Close() }}, nil
}

func length(path string) (int64, error) {
	p, err := openPage(path) // want "is (never closed|not closed)"
	if err != nil {
		return 0, err
	}
	return io.Copy(io.Discard, p)
}

func lengthOfPair(path string) (int64, error) {
	p, err := openPair(path) // want "is (never closed|not closed)"
	if err != nil {
		return 0, err
	}
	n, err := io.Copy(io.Discard, p)
	if err != nil {
		return 0, err
	}
	return n, p.Close()
}

func lengthOfMethod(path string) (int64, error) {
	p, err := openMethod(path) // want "is (never closed|not closed)"
	if err != nil {
		return 0, err
	}
	return io.Copy(io.Discard, p)
}

func lengthOfNote(path string) (int64, error) {
	n, err := openNote(path)
	if err != nil {
		return 0, err
	}
	defer n.onClose()
	return io.Copy(io.Discard, n)
}

func closed(path string) (int64, error) {
	p, err := openPage(path)
	if err != nil {
		return 0, err
	}
	defer p.Close()
	return io.Copy(io.Discard, p)
}
