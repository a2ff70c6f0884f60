package wire

import (
	"log"
	"net"
	"time"
)

type session struct {
	conn  net.Conn
	alive time.Time
}

func (s *session) ping() {
	if _, err := s.conn.Write([]byte("ping\n")); err == nil {
		s.alive = time.Now()
	}
	time.Sleep(time.Second)
}

func (s *session) watch() {
	defer func() {
		if x := recover(); x != nil {
			log.Printf("panic: %v", x)
		}
	}()
	for {
		s.ping()
	}
}

func listen(l net.Listener) error {
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		s := &session{conn: conn}
		go s.watch() // want "GL201"
	}
}
