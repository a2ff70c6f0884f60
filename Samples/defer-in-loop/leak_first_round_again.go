package firstround

import (
	"context"
	"net"
	"time"
)

func ask(address string, done func() bool) {
	var conn net.Conn
	for !done() {
		if conn == nil {
			c, err := net.Dial("tcp", address)
			if err != nil {
				continue
			}
			defer c.Close() // want "GL307"
			conn = c
		}
		if _, err := conn.Write([]byte{1}); err != nil {
			conn = nil
		}
	}
}

func dial(address string, done func() bool) {
	var conn net.Conn
	for !done() {
		if conn == nil {
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel() // want "GL307"
			var d net.Dialer
			c, err := d.DialContext(ctx, "tcp", address)
			if err != nil {
				continue
			}
			defer c.Close()
			conn = c
		}
		conn.Write([]byte{1})
	}
}
