package samples

import (
	"net"
	"testing"
)

// Gives the connection where it is expected that there is one; else there is none, or the test has failed.
func probe(t *testing.T, addr string, up bool) net.Conn {
	conn, err := net.Dial("tcp", addr)
	if err != nil && up {
		t.Error("nobody answers:", err)
	} else if err == nil && !up {
		t.Error("somebody answers")
	}
	return conn
}

func checkProbes(t *testing.T) {
	probe(t, "localhost:7001", false)
	probe(t, "localhost:7002", true) // want "connection from probe is never closed"
}
