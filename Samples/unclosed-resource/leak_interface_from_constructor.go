package sink

import (
	"fmt"
	"net"
	"strings"
)

type Sink interface {
	Put(line string) error
	Close() error
}

type remote struct{ conn net.Conn }

func (r *remote) Put(line string) error {
	_, err := fmt.Fprintln(r.conn, line)
	return err
}

func (r *remote) Close() error { return r.conn.Close() }

func NewSink(addr string) (Sink, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	return &remote{c}, nil
}

func Publish(addr, text string) error {
	s, err := NewSink(addr) // want "GL305"
	if err != nil {
		return err
	}
	for _, line := range strings.Split(text, "\n") {
		if err := s.Put(line); err != nil {
			return err
		}
	}
	return nil
}
