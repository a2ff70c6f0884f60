package samples

import (
	"errors"
	"io"
	"net"
	"os"
)

type box struct{ f *os.File }

func (b *box) Close() error { return b.f.Close() }

func openBad(path string) (b *box, err error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return nil, err
	}
	buf := make([]byte, 4)
	if _, err := io.ReadFull(f, buf); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	if buf[0] != 'x' {
		return nil, errors.New("bad magic")
	}
	return &box{f}, nil
}

// The error of the defer is not the result.
func openBad2(path string) (*box, error) {
	f, err := os.Open(path) // want "GL301"
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	if f.Name() == "" {
		return nil, errors.New("no name")
	}
	return &box{f}, nil
}

func free2(addr string) bool {
	ln, err := net.Listen("tcp", addr) // want "GL304"
	free := err == nil
	if free {
		println(ln.Addr().String())
	}
	return free
}

func flagWrong(path string) int {
	f, err := os.Open(path) // want "GL301"
	missing := err != nil
	n := 0
	if !missing {
		b := make([]byte, 10)
		n, _ = f.Read(b)
	}
	if missing {
		f.Close()
	}
	return n
}
