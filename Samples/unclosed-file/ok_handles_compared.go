package samples

import (
	"errors"
	"os"
	"syscall"
)

type handle uintptr

// stands for a function of the system
func openHandle(name string) (handle, error) {
	fd, err := syscall.Open(name, syscall.O_RDONLY, 0)
	return handle(fd), err
}

func closeHandle(h handle) error { return syscall.Close(int(h)) }

func twoHandles(a, b string) (err error) {
	var h, g handle
	defer func() {
		if h != 0 {
			closeHandle(h)
		}
		if g != 0 {
			closeHandle(g)
		}
	}()
	if h, err = openHandle(a); err != nil {
		return err
	}
	if g, err = openHandle(b); err != nil {
		return err
	}
	return nil
}

func fdGuard(name string) (err error) {
	fd, err := syscall.Open(name, syscall.O_RDONLY, 0)
	if err != nil {
		return err
	}
	defer func() {
		if fd >= 0 {
			syscall.Close(fd)
		}
	}()
	if name == "x" {
		return errors.New("x")
	}
	return nil
}

func fdGuard2(name string) (err error) {
	fd := -1
	defer func() {
		if fd != -1 {
			syscall.Close(fd)
		}
	}()
	fd, err = syscall.Open(name, syscall.O_RDONLY, 0)
	if err != nil {
		return err
	}
	return nil
}

func filesGuard(a, b string) (err error) {
	var in, out *os.File
	defer func() {
		if in != nil {
			in.Close()
		}
		if out != nil {
			out.Close()
		}
	}()
	in, err = os.Open(a)
	if err != nil {
		return err
	}
	out, err = os.Create(b)
	if err != nil {
		return err
	}
	return nil
}

type conns struct {
	in, out *os.File
}

func build(a, b string) (_ *conns, rerr error) {
	c := &conns{}
	defer func() {
		if rerr != nil {
			c.Close()
		}
	}()
	var err error
	c.in, err = os.Open(a)
	if err != nil {
		return nil, err
	}
	c.out, err = os.Create(b)
	if err != nil {
		return nil, err
	}
	return c, nil
}

func (c *conns) Close() error {
	if c.in != nil {
		c.in.Close()
	}
	if c.out != nil {
		c.out.Close()
	}
	return nil
}
