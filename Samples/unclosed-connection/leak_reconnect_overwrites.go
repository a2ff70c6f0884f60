package feed

import (
	"bufio"
	"log"
	"net"
)

// Follow calls line for each line, and connects again when the server goes away.
func Follow(addr string, line func(string) bool) error {
	var conn net.Conn
	var err error
	for {
		conn, err = net.Dial("tcp", addr) // want "GL304"
		if err != nil {
			return err
		}
		for s := bufio.NewScanner(conn); s.Scan(); {
			if !line(s.Text()) {
				return conn.Close()
			}
		}
		log.Printf("%s went away", addr)
	}
}
