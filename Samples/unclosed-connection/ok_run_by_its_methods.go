package broker

import (
	"net"
	"sync"
)

type client struct {
	group sync.WaitGroup
	conn  net.Conn
}

func newClient(conn net.Conn) *client {
	c := &client{conn: conn}
	c.group.Go(c.read)
	return c
}

func (c *client) read() {
	defer c.conn.Close()
	buffer := make([]byte, 512)
	for {
		if _, err := c.conn.Read(buffer); err != nil {
			return
		}
	}
}

func Serve(l net.Listener) error {
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		newClient(conn)
	}
}

type pool struct{ run func(func()) }

func (p *pool) Add(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	c := &client{conn: conn}
	p.run(c.read)
	return nil
}

func Start(addr string, hooks map[string]func()) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	c := &client{conn: conn}
	hooks[addr] = c.read
	return nil
}
