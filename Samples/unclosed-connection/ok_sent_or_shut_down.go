package redirect

import (
	"context"
	"errors"
	"net"
)

type redirection struct {
	conn net.Conn
	to   string
}

type redirector struct {
	ctx  context.Context
	todo chan *redirection
	quit chan struct{}
	raw  chan net.Conn
}

func (r *redirector) redirect(one *redirection) {
	select {
	case r.todo <- one:
	case <-r.ctx.Done():
	}
}

func (r *redirector) Accept(l net.Listener) error {
	conn, err := l.Accept()
	if err != nil {
		return err
	}
	r.redirect(&redirection{conn: conn, to: "127.0.0.1:80"})
	return errors.New("redirected")
}

func (r *redirector) hand(conn net.Conn) bool {
	select {
	case r.raw <- conn:
		return true
	case <-r.quit:
		return false
	}
}

func (r *redirector) Dial(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	r.hand(conn)
	return nil
}

func (r *redirector) Loop(l net.Listener) {
	for {
		conn, err := l.Accept()
		if err != nil || !r.hand(conn) {
			return
		}
	}
}
