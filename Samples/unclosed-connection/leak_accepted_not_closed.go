package daytime

import (
	"fmt"
	"log"
	"net"
	"time"
)

func greet(c net.Conn) {
	if _, err := fmt.Fprintln(c, time.Now().Format(time.RFC1123)); err != nil {
		log.Print(err)
	}
}

func Serve(l net.Listener) error {
	for {
		c, err := l.Accept() // want "GL304"
		if err != nil {
			return err
		}
		greet(c)
	}
}
