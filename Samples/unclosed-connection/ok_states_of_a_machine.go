package samples

import (
	"net"
	"sync/atomic"
)

const (
	connecting = iota
	established
	finished
)

type session struct {
	state atomic.Int32
	peer  string
}

// Which state follows which is not told by the code alone; none of them leaves with the connection open.
func (s *session) run() {
	var conn net.Conn
	for {
		switch s.state.Load() {
		case connecting:
			dialed, err := net.Dial("tcp", s.peer)
			if err != nil {
				continue
			}
			conn = dialed
			s.state.Store(established)
		case established:
			if _, err := conn.Write([]byte("keepalive")); err != nil {
				conn.Close()
				s.state.Store(connecting)
			}
		case finished:
			if conn != nil {
				conn.Close()
			}
			return
		}
	}
}

func (s *session) runDirectly() {
	var conn net.Conn
	var err error
	for {
		switch s.state.Load() {
		case connecting:
			if conn, err = net.Dial("tcp", s.peer); err != nil {
				continue
			}
			s.state.Store(established)
		default:
			if _, err := conn.Write([]byte("keepalive")); err != nil {
				conn.Close()
				s.state.Store(connecting)
			}
		}
	}
}
