package wires

import "net"

type line struct {
	conn   net.Conn
	closed bool
}

func open(address string) (*line, error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	return &line{conn: conn}, nil
}

func (l *line) Closed() bool { return l.closed }
func (l *line) Close() error {
	l.closed = true
	return l.conn.Close()
}

func call(address, words string) error {
	l, err := open(address) // want "GL305"
	if err != nil {
		return err
	}
	if _, err := l.conn.Write([]byte(words)); err != nil {
		if l.Closed() {
			l.Close()
		}
		return err
	}
	return l.Close()
}
