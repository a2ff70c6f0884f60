package samples

import (
	"errors"
	"io"
	"net"
	"os"
)

type box struct{ f *os.File }

func open(path string) (b *box, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	if _, err = f.Seek(10, io.SeekStart); err != nil {
		return nil, err
	}
	buf := make([]byte, 4)
	if _, err := io.ReadFull(f, buf); err != nil {
		return nil, err
	}
	if buf[0] != 'x' {
		return nil, errors.New("bad magic")
	}
	return &box{f}, nil
}

func dial(addr string) (c net.Conn, err error) {
	c, err = net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			_ = c.Close()
			c = nil
		}
	}()
	if _, err = c.Write([]byte("hi")); err != nil {
		return
	}
	return
}

func flagged(path string) (b *box, err error) {
	f, err := os.Open(path)
	ok := err == nil
	if !ok {
		return nil, err
	}
	ready := false
	defer func() {
		if !ready {
			f.Close()
		}
	}()
	if _, err := f.Stat(); err != nil {
		return nil, err
	}
	ready = true
	return &box{f}, nil
}

func flagFirst(path string) string {
	f, err := os.Open(path)
	found := err == nil
	if found {
		defer f.Close()
	}
	name := "none"
	if found {
		name = f.Name()
	}
	return name
}

func flagLater(path string) int {
	f, err := os.Open(path)
	missing := err != nil
	n := 0
	if !missing {
		b := make([]byte, 10)
		n, _ = f.Read(b)
	}
	if !missing {
		f.Close()
	}
	return n
}

func flagBoth(path string, force bool) error {
	f, err := os.Open(path)
	usable := err == nil && !force
	if usable {
		defer f.Close()
		return nil
	}
	if err == nil {
		f.Close()
	}
	return err
}

func listenInUse(addr string) bool {
	ln, err := net.Listen("tcp", addr)
	inUse := err != nil
	if inUse {
		return true
	}
	ln.Close()
	return false
}

func portFree(addr string) bool {
	ln, err := net.Listen("tcp", addr)
	free := err == nil
	if free {
		ln.Close()
	}
	return free
}

func dialed(addr string) (ok bool) {
	c, err := net.Dial("tcp", addr)
	if ok = err == nil; ok {
		c.Close()
	}
	return ok
}

func dialed2(addr string) {
	c, err := net.Dial("tcp", addr)
	inUse := err == nil
	if inUse {
		c.Close()
		os.Exit(1)
	}
	println("free")
}

func dialed3(addr string) {
	c, err := net.Dial("tcp", addr)
	inUse := err == nil
	if inUse {
		println("in use", c.RemoteAddr().String())
		os.Exit(1)
	}
	println("free")
}

func failedVar(path string) (err error) {
	f, openErr := os.Open(path)
	failed := openErr != nil
	defer func() {
		if !failed {
			f.Close()
		}
	}()
	if failed {
		return openErr
	}
	_, err = f.Stat()
	return err
}
