package uplink

import "net"

// greet uses its connection through a literal that nobody keeps.
func greet(addr string) error {
	conn, err := net.Dial("tcp", addr) // want "connection from net.Dial is never closed"
	if err != nil {
		return err
	}
	send := func(b []byte) error {
		_, err := conn.Write(b)
		return err
	}
	return send([]byte("hello"))
}
