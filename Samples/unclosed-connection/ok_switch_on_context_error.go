package samples

import (
	"context"
	"errors"
	"net"
)

var errStopped = errors.New("stopped")

type acceptor interface {
	Accept(ctx context.Context) (net.Conn, error)
}

type listening struct{ net.Listener }

func (l listening) Accept(ctx context.Context) (net.Conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return l.Listener.Accept()
}

// Where the error is one of these there is no connection.
func serveUntilStopped(ctx context.Context, a acceptor) {
	for {
		conn, err := a.Accept(ctx)
		switch err {
		case context.Canceled, context.DeadlineExceeded:
			println("no longer wanted")
			fallthrough
		case errStopped:
			return
		case nil:
			conn.Close()
		}
	}
}
