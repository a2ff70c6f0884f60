package door

import (
	"io"
	"net"
	"strings"
)

type Door struct {
	l      net.Listener
	banned []string
}

func (d *Door) banns(addr string) bool {
	for _, b := range d.banned {
		if strings.HasPrefix(addr, b) {
			return true
		}
	}
	return false
}

func (d *Door) Run() error {
	for {
		c, err := d.l.Accept() // want "GL304"
		if err != nil {
			return err
		}
		if d.banns(c.RemoteAddr().String()) {
			continue
		}
		io.WriteString(c, "come in\n")
		c.Close()
	}
}
