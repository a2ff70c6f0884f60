package freeport

import "net"

// Pick returns a port that is free at this moment.
func Pick() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0") // want "GL304"
	if err != nil {
		return 0, err
	}
	return l.Addr().(*net.TCPAddr).Port, nil
}
