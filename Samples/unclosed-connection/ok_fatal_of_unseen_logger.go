package boot

import "net"

type logger interface {
	Printf(format string, args ...any)
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

type app struct{ log logger }

func (a *app) Run(addr string, check func() error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		a.log.Fatal("dial", err)
		return
	}
	if err := check(); err != nil {
		a.log.Fatalf("check: %v", err)
		return
	}
	conn.Close()
}

func Connect(addr string, logger logger, check func() error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		logger.Printf("dial: %v", err)
		return
	}
	if err := check(); err != nil {
		logger.Fatal(err)
		return
	}
	conn.Close()
}
