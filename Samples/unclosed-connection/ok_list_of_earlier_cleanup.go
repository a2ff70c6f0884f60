package pool

import (
	"net"
	"testing"
)

func TestLimit(t *testing.T) {
	var conns []net.Conn
	t.Cleanup(func() {
		for _, conn := range conns {
			conn.Close()
		}
	})
	for range 5 {
		conn, err := net.Dial("tcp", "127.0.0.1:9")
		if err != nil {
			t.Fatal(err)
		}
		conns = append(conns, conn)
	}
	if len(conns) != 5 {
		t.Fatal("refused")
	}
}
