package relay

import (
	"io"
	"net"
	"sync"
)

func Join(left net.Conn, addr string) error {
	right, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	closeRight := sync.OnceFunc(func() { right.Close() })
	done := make(chan struct{}, 2)
	go func() {
		io.Copy(right, left)
		closeRight()
		done <- struct{}{}
	}()
	io.Copy(left, right)
	<-done
	closeRight()
	return nil
}

func Ping(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	end := sync.OnceFunc(func() { _ = conn.Close() })
	defer end()
	_, err = io.WriteString(conn, "ping\n")
	return err
}
