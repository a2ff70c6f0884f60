package main

import (
	"fmt"
	"log"
	"net"
)

var peers []string

func main() {
	l, err := net.Listen("tcp", "localhost:7000")
	if err != nil {
		log.Fatal(err)
	}
	for {
		c, err := l.Accept()
		if err != nil {
			log.Fatal(err)
		}
		peers = append(peers, c.RemoteAddr().String()) // want "GL101"
		fmt.Fprintf(c, "you are number %d\n", len(peers))
		c.Close()
	}
}
