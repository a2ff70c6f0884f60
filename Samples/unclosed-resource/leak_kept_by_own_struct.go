package probes

import "net"

type probe struct {
	addr string
	conn net.Conn
}

func (p *probe) connect() (err error) {
	p.conn, err = net.Dial("tcp", p.addr)
	return err
}

// Alive forgets the connection inside its own probe.
func Alive(addr string) error {
	p := &probe{addr: addr}
	if err := p.connect(); err != nil { // want "connection from p.connect is never closed"
		return err
	}
	_, err := p.conn.Write([]byte("ping"))
	return err
}
