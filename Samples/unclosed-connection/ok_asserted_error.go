package dial

import (
	"errors"
	"net"
	"os"
	"syscall"
)

func Reach(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if _, ok := err.(*net.OpError); ok {
		return errors.New("no way there")
	} else if err != nil {
		return err
	}
	return conn.Close()
}

func Listen(addr string) (int, error) {
	l, err := net.Listen("tcp", addr)
	failed, ok := err.(*net.AddrError)
	if ok {
		return 0, failed
	}
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

func Try(addr string) bool {
	conn, err := net.Dial("unix", addr)
	if number, ok := err.(syscall.Errno); ok && number == syscall.ENOENT {
		return false
	}
	if _, ok := err.(*os.SyscallError); ok || err != nil {
		return false
	}
	conn.Close()
	return true
}
