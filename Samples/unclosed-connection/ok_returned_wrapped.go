package limited

import (
	"net"
	"time"
)

type conn struct {
	net.Conn
	idle time.Duration
}

func (c conn) Read(p []byte) (int, error) {
	if err := c.SetReadDeadline(time.Now().Add(c.idle)); err != nil {
		return 0, err
	}
	return c.Conn.Read(p)
}

func Dial(network, addr string, idle time.Duration) (net.Conn, error) {
	c, err := net.Dial(network, addr)
	if err != nil {
		return nil, err
	}
	return conn{c, idle}, nil
}
