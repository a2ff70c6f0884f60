package wires

import (
	"errors"
	"net"
)

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
func (l *line) IsOpen() bool { return !l.closed }
func (l *line) Close() error {
	l.closed = true
	return l.conn.Close()
}

func callAll(addresses []string) error {
	var lines []*line
	defer func() {
		for _, l := range lines {
			if l != nil && !l.Closed() {
				l.Close()
			}
		}
	}()
	for _, address := range addresses {
		l, err := open(address)
		if err != nil {
			return err
		}
		lines = append(lines, l)
	}
	return nil
}

func call(address, words string) error {
	l, err := open(address)
	if err != nil {
		return err
	}
	if _, err := l.conn.Write([]byte(words)); err != nil {
		if l.IsOpen() {
			l.Close()
		}
		return err
	}
	if l.Closed() {
		return errors.New("hung up")
	}
	return l.Close()
}

func callOnce(address string) (err error) {
	l, err := open(address)
	if err != nil {
		return err
	}
	defer func() {
		if l.Closed() {
			return
		}
		err = l.Close()
	}()
	_, err = l.conn.Write(nil)
	return err
}
