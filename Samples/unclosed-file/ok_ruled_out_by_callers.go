package samples

import (
	"bufio"
	"errors"
	"net"
	"os"
)

type kind int

const (
	plain kind = iota
	secure
)

type dialer struct{ addr string }

// Only secure connections are given back; the plain ones are closed here.
func (d *dialer) dial(k kind) (net.Conn, error) {
	c, err := net.Dial("tcp", d.addr)
	if err != nil {
		return nil, err
	}
	if k == plain {
		c.Close()
		return nil, nil
	}
	return c, nil
}

func (d *dialer) ping() error {
	_, err := d.dial(plain)
	return err
}

// Passed on by another function, to which only one of them is given.
func scan(path, how string) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	if how == "lines" {
		defer f.Close()
		n := 0
		for s := bufio.NewScanner(f); s.Scan(); {
			n++
		}
		return n, nil
	}
	if how == "size" {
		defer f.Close()
		i, err := f.Stat()
		if err != nil {
			return 0, err
		}
		return int(i.Size()), nil
	}
	return 0, errors.New("unknown way")
}

func measured(path, how string) (int, error) { return scan(path, how) }
func lines(path string) (int, error)         { return measured(path, "lines") }
func sized(path string) (int, error)         { return measured(path, "size") }

// The local variable says which.
func pickOne(path string, big bool) error {
	mode := "small"
	if big {
		mode = "big"
	}
	var f *os.File
	var err error
	if mode == "big" {
		f, err = os.Open(path)
		if err != nil {
			return err
		}
	}
	println(mode)
	if mode == "big" {
		return f.Close()
	}
	return nil
}

type settings struct{ useDisk bool }

var current settings

func onDisk() bool { return current.useDisk }

func save(b []byte) error {
	f, err := os.CreateTemp("", "x")
	if err != nil {
		return err
	}
	if !current.useDisk {
		return errors.New("no disk")
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Close())
}

func Save(b []byte) error {
	if !onDisk() {
		return nil
	}
	return save(b)
}
