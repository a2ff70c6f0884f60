package tunnel

import (
	"errors"
	"net"
	"sync/atomic"
)

// There is a connection, and it is not wanted.
func Serve(l net.Listener, full *atomic.Bool, conns chan<- net.Conn) error {
	for {
		conn, err := l.Accept() // want "GL304"
		if err != nil {
			return err
		}
		if full.Load() {
			return errors.New("tunnel: too many")
		}
		conns <- conn
	}
}
