package connect

import (
	"fmt"
	"net"
	"time"
)

func Hello(addr string) error {
	var conn net.Conn
	for pause := time.Second; ; pause *= 2 {
		c, err := net.Dial("tcp", addr)
		if err == nil {
			conn = c
			defer c.Close()
			break
		}
		if pause > time.Minute {
			return fmt.Errorf("connect: %w", err)
		}
		time.Sleep(pause)
	}
	_, err := fmt.Fprintln(conn, "hello")
	return err
}
