package hub

import "net"

type peer struct {
	conn net.Conn
	name string
}

func (p *peer) Close() error { return p.conn.Close() }

func newPeer(conn net.Conn, name string) *peer {
	return &peer{conn: conn, name: name}
}

func Greet(address string) error {
	conn, err := net.Dial("tcp", address) // want "GL304"
	if err != nil {
		return err
	}
	p := newPeer(conn, address)
	_, err = p.conn.Write([]byte("hello " + p.name))
	return err
}
