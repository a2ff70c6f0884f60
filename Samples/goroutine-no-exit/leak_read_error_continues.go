package telemetry

import (
	"encoding/binary"
	"log"
	"net"
)

type Receiver struct {
	last uint64
}

func (r *Receiver) read(c net.Conn) {
	var frame [8]byte
	for {
		if _, err := c.Read(frame[:]); err != nil {
			log.Printf("read from %s: %v", c.RemoteAddr(), err)
			continue
		}
		r.last = binary.BigEndian.Uint64(frame[:])
	}
}

func (r *Receiver) Attach(c net.Conn) {
	go r.read(c) // want "GL201"
}
