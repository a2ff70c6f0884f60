package once

import (
	"errors"
	"log"
	"net"
	"syscall"
)

func Accept(addr string, handle func(net.Conn)) error {
	l, err := net.Listen("tcp", addr)
	defer l.Close() // want "GL308"
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		log.Printf("%s is taken", addr)
		return nil
	case err != nil:
		return err
	}
	c, err := l.Accept()
	if err != nil {
		return err
	}
	defer c.Close()
	handle(c)
	return nil
}
