package samples

import (
	"context"
	"net"
)

type shipper struct {
	conn   net.Conn
	cancel context.CancelFunc
}

func (s *shipper) Close() error {
	if s.cancel != nil {
		s.cancel()
		return nil
	}
	return s.conn.Close()
}

func (s *shipper) connect() (err error) {
	s.conn, err = net.Dial("tcp", "localhost:24224")
	return err
}

func (s *shipper) run(ctx context.Context) { <-ctx.Done() }

// Where there is a cancel function, no error has been assigned yet.
func newShipper(async bool) (s *shipper, err error) {
	if async {
		ctx, cancel := context.WithCancel(context.Background())
		s = &shipper{cancel: cancel}
		go s.run(ctx)
	} else {
		s = &shipper{}
		err = s.connect()
	}
	return
}
