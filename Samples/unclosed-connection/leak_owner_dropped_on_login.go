package pop

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"strings"
)

type Session struct {
	conn net.Conn
	in   *bufio.Reader
}

func (s *Session) ask(format string, args ...any) error {
	fmt.Fprintf(s.conn, format+"\r\n", args...)
	line, err := s.in.ReadString('\n')
	if err == nil && !strings.HasPrefix(line, "+OK") {
		err = errors.New("pop: " + line)
	}
	return err
}

func (s *Session) Quit() error {
	defer s.conn.Close()
	return s.ask("QUIT")
}

func Login(addr, user, pass string) (*Session, error) {
	conn, err := net.Dial("tcp", addr) // want "GL304"
	if err != nil {
		return nil, err
	}
	s := &Session{conn: conn, in: bufio.NewReader(conn)}
	if err := s.ask("USER %s", user); err != nil {
		return nil, err
	}
	if err := s.ask("PASS %s", pass); err != nil {
		conn.Close()
		return nil, err
	}
	return s, nil
}
