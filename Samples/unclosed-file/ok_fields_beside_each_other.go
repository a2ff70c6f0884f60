package samples

import (
	"io"
	"net/http"
	"os"
)

type download struct {
	Resp *http.Response
	r    io.Reader
	c    io.Closer
}

func (d *download) Read(b []byte) (int, error) { return d.r.Read(b) }
func (d *download) Close() error               { return d.c.Close() }

func fetch(u string) (io.ReadCloser, error) {
	resp, err := http.Get(u)
	if err != nil {
		return nil, err
	}
	return &download{Resp: resp, r: io.LimitReader(resp.Body, 10), c: resp.Body}, nil
}

func fetched(u string) error {
	d, err := fetch(u)
	if err != nil {
		return err
	}
	defer d.Close()
	_, err = io.ReadAll(d)
	return err
}

type archive struct {
	file *os.File
	src  io.ReadSeeker
}

func (a *archive) Close() error { return a.file.Close() }

func open2(path string) (*archive, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &archive{src: f, file: f}, nil
}

func use2(path string) error {
	a, err := open2(path)
	if err != nil {
		return err
	}
	defer a.Close()
	_, err = a.src.Seek(0, io.SeekStart)
	return err
}

func use3(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	a := &archive{}
	a.src = f
	a.file = f
	defer a.Close()
	return nil
}

func use4(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	a := &archive{file: f}
	a.src = f
	defer a.Close()
	return nil
}

func closeAny(v any) error {
	switch v := v.(type) {
	case nil:
		return nil
	case *os.File:
		return v.Close()
	case io.Closer:
		return v.Close()
	default:
		return nil
	}
}

func use5(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return closeAny(f)
}

func use6(path string) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	var r io.Reader = f
	switch x := r.(type) {
	case interface{ Close() error }:
		err = x.Close()
	}
	return err
}

func use7(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	var w any = f
	file, ok := w.(*os.File)
	if !ok {
		return nil
	}
	return file.Close()
}

func use8(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	switch resp.Body.(type) {
	case io.Closer:
		resp.Body.Close()
	}
	return nil
}
