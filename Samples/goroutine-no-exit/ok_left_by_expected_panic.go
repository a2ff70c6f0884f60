package wire

import (
	"bufio"
	"errors"
	"fmt"
	"log"
	"net"
)

var errHangUp = errors.New("wire: hang up")

type session struct {
	conn net.Conn
	in   *bufio.Reader
}

func (s *session) line() string {
	line, err := s.in.ReadString('\n')
	if err != nil {
		panic(errHangUp)
	}
	return line
}

func (s *session) step() {
	if _, err := fmt.Fprintf(s.conn, "250 %s", s.line()); err != nil {
		panic(errHangUp)
	}
}

// serve is left by the panic of a step.
func serve(conn net.Conn) {
	s := &session{conn: conn, in: bufio.NewReader(conn)}
	defer func() {
		conn.Close()
		x := recover()
		if x == nil || x == errHangUp {
			return
		}
		log.Printf("panic: %v", x)
	}()
	for {
		s.step()
	}
}

func listen(l net.Listener) error {
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		go serve(conn)
	}
}
