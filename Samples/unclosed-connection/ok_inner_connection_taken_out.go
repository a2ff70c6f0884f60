package limited

import (
	"fmt"
	"net"
	"time"
)

// A timed connection ends reads that take too long.
type timed struct {
	net.Conn
	limit time.Duration
}

func wrap(conn net.Conn, limit time.Duration) (*timed, error) {
	wrapped := &timed{limit: limit}
	if inner, ok := conn.(*timed); ok {
		// Not wrapped twice.
		wrapped.Conn = inner.Conn
	} else {
		wrapped.Conn = conn
	}
	if err := wrapped.SetDeadline(time.Now().Add(limit)); err != nil {
		return nil, fmt.Errorf("limit: %w", err)
	}
	return wrapped, nil
}

func Dial(addr string, limit time.Duration) (net.Conn, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	wrapped, err := wrap(conn, limit)
	if err != nil {
		conn.Close()
		return nil, err
	}
	wrapped.limit = limit
	return wrapped, nil
}

func Hang(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	outer := &timed{Conn: conn}
	return outer.Conn.Close()
}
