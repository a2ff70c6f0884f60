package relay

import (
	"context"
	"crypto/tls"
	"io"
	"log"
	"net"
	"time"
)

type Relay struct {
	secret string
	peer   string
}

func (r *Relay) authenticate(c net.Conn) error {
	_, err := io.WriteString(c, r.secret)
	return err
}

func (r *Relay) serve(c net.Conn) {
	if err := r.authenticate(c); err != nil {
		log.Print(err)
		return
	}
	defer c.Close()
	io.Copy(c, c)
}

func (r *Relay) Accept(l net.Listener) error {
	for {
		c, err := l.Accept() // want "accepted connection from l.Accept is not closed before the loop comes round to it again .GL304"
		if err != nil {
			return err
		}
		go r.serve(c)
	}
}

func (r *Relay) AcceptSecure(l net.Listener) {
	for {
		c, err := l.Accept() // want "GL304"
		if err != nil {
			return
		}
		go func() {
			if secure, ok := c.(*tls.Conn); ok {
				ctx, cancel := context.WithTimeout(context.Background(), time.Second)
				defer cancel()
				if secure.HandshakeContext(ctx) != nil {
					return
				}
			}
			io.Copy(io.Discard, c)
			c.Close()
		}()
	}
}

func (r *Relay) Forward(l net.Listener) error {
	for {
		near, err := l.Accept() // want "GL304"
		if err != nil {
			return err
		}
		go func(near net.Conn) {
			far, err := net.Dial("tcp", r.peer)
			if err != nil {
				log.Print(err)
				return
			}
			defer far.Close()
			defer near.Close()
			io.Copy(far, near)
		}(near)
	}
}
