package shout

import (
	"bufio"
	"fmt"
	"net"
	"strings"
)

func handle(c net.Conn) {
	defer c.Close()
	for s := bufio.NewScanner(c); s.Scan(); {
		fmt.Fprintln(c, strings.ToUpper(s.Text()))
	}
}

func Serve(addr string) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	defer l.Close()
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go handle(c)
	}
}
