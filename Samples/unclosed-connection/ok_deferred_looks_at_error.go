package samples

import (
	"fmt"
	"net"
)

func closeOnError(conn net.Conn, err error) {
	if conn != nil && err != nil {
		conn.Close()
	}
}

// The deferred call has the error that is returned beside the connection.
func dialAndGreet(addr string) (conn net.Conn, err error) {
	conn, err = net.Dial("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("no way to %s: %w", addr, err)
	}
	defer func(conn net.Conn) {
		closeOnError(conn, err)
	}(conn)
	_, err = conn.Write([]byte("hello"))
	return conn, err
}
