package holder

import (
	"fmt"
	"net"
)

type Holder struct {
	greeting string
}

func (h *Holder) park(c net.Conn) {
	defer c.Close()
	fmt.Fprintln(c, h.greeting)
	select {}
}

func (h *Holder) Serve(l net.Listener) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go h.park(c) // want "GL201"
	}
}
