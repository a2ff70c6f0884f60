package tunnel

import (
	"errors"
	"net"
	"sync/atomic"
)

// Whether the listener was closed is asked before whether a connection came.
func Serve(l net.Listener, closed *atomic.Bool, conns chan<- net.Conn) error {
	for {
		conn, err := l.Accept()
		if closed.Load() {
			return nil
		}
		if err != nil {
			return err
		}
		conns <- conn
	}
}

func Until(l net.Listener, done <-chan struct{}, conns chan<- net.Conn) error {
	for {
		conn, err := l.Accept()
		select {
		case <-done:
			return errors.New("tunnel: closed")
		default:
		}
		if err != nil {
			continue
		}
		conns <- conn
	}
}
