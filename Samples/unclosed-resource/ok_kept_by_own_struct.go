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

// Alive closes the connection through the field.
func Alive(addr string) error {
	p := &probe{addr: addr}
	if err := p.connect(); err != nil {
		return err
	}
	defer p.conn.Close()
	_, err := p.conn.Write([]byte("ping"))
	return err
}

// Keep gives the probe to others.
func Keep(addr string, probes map[string]*probe) error {
	p := &probe{addr: addr}
	if err := p.connect(); err != nil {
		return err
	}
	probes[addr] = p
	return nil
}
