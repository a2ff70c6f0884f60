package engine

import "net"

type engine struct {
	conns []net.Conn
}

type option func(*engine)

func withConn(conn net.Conn) option {
	return func(e *engine) { e.conns = append(e.conns, conn) }
}

func newEngine(options ...option) *engine {
	e := &engine{}
	for _, option := range options {
		option(e)
	}
	return e
}

func (e *engine) Close() {
	for _, conn := range e.conns {
		conn.Close()
	}
}

// Run gives the connection to an option, which gives it to the engine.
func Run(address string) (*engine, error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	chosen := withConn(conn)
	return newEngine(chosen), nil
}
