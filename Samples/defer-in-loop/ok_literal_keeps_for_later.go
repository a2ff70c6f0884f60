package samples

import (
	"log"
	"net"
)

// All of them are wanted until the end: the literal closes one that the list has.
func compareAll(addrs []string) int {
	var conns []net.Conn
	for _, addr := range addrs {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			continue
		}
		defer func() {
			if err := conn.Close(); err != nil {
				log.Print(err)
			}
		}()
		conns = append(conns, conn)
	}
	return len(conns)
}
