package uplink

import "net"

type sender struct {
	addr string
	send func([]byte) (int, error)
}

// open keeps the connection in what it sends with, for as long as there is the sender.
func (s *sender) open() error {
	conn, err := net.Dial("tcp", s.addr)
	if err != nil {
		return err
	}
	s.send = func(b []byte) (int, error) { return conn.Write(b) }
	return nil
}

func newSender(addr string) (*sender, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &sender{addr: addr, send: func(b []byte) (int, error) { return conn.Write(b) }}, nil
}

func newPrefixed(addr string, prefix byte) (*sender, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	s := &sender{addr: addr}
	s.send = func(b []byte) (int, error) {
		return conn.Write(append([]byte{prefix}, b...))
	}
	return s, nil
}
