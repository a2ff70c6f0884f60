package accept

import (
	"io"
	"log"
	"net"
)

func Forever(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close() // want "GL307"
		io.WriteString(c, "hello\n")
	}
}
