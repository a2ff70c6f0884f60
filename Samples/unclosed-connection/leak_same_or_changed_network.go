package relay

import "net"

// The network may have become the other one in between.
func Dial(network, remote string) (net.Conn, error) {
	var c net.Conn
	var err error
	if network == "tcp" {
		c, err = net.Dial("tcp", remote) // want "GL304"
	}
	if err == nil && remote == "" {
		network = "udp"
	}
	if network == "udp" {
		c, err = net.Dial("udp", remote)
	}
	return c, err
}

// Both may be: these are two things.
func Both(from, to, remote string) (net.Conn, error) {
	var c net.Conn
	var err error
	if from == "tcp" {
		c, err = net.Dial("tcp", remote) // want "GL304"
	}
	if to == "udp" {
		c, err = net.Dial("udp", remote)
	}
	return c, err
}

// A count that somebody else may set.
func Count(remote string, next func(*int)) (net.Conn, error) {
	n := 0
	next(&n)
	var c net.Conn
	var err error
	if n == 1 {
		c, err = net.Dial("tcp", remote) // want "GL304"
	}
	next(&n)
	if n == 2 {
		c, err = net.Dial("udp", remote)
	}
	return c, err
}
