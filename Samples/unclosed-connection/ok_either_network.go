package relay

import (
	"errors"
	"net"
	"net/http"
	"strings"
)

// A network is one of the two.
func Dial(network, local, remote string) (net.Conn, error) {
	var c net.Conn
	var err error
	if network == "tcp" {
		c, err = net.Dial("tcp", remote)
	}
	if network == "udp" {
		c, err = net.Dial("udp", remote)
	}
	if err != nil {
		if !strings.Contains(err.Error(), "in use") {
			return nil, err
		}
		switch network {
		case "tcp":
			c, err = net.Dial("tcp4", remote)
		case "udp":
			c, err = net.Dial("udp4", remote)
		}
	}
	if err != nil {
		return nil, err
	}
	return c, nil
}

type Settings struct {
	Mode  string
	Level int
}

const (
	quiet = iota
	loud
)

// What one switch opens, another one with the same tag closes.
func Ping(s Settings, address string) error {
	var c net.Conn
	switch s.Mode {
	case "stream":
		var err error
		if c, err = net.Dial("tcp", address); err != nil {
			return err
		}
	case "none":
	default:
		return errors.New("relay: unknown mode")
	}
	if s.Mode == "none" {
		return nil
	}
	if s.Mode == "stream" {
		return c.Close()
	}
	return nil
}

func Shout(level int, address string) error {
	var c net.Conn
	if level == loud {
		var err error
		if c, err = net.Dial("tcp", address); err != nil {
			return err
		}
	}
	if level == quiet {
		return errors.New("relay: nothing to say")
	}
	if level != loud {
		return nil
	}
	return c.Close()
}

func Fetch(r *http.Request, address string) error {
	var c net.Conn
	var err error
	if r.Method == http.MethodGet {
		c, err = net.Dial("tcp", address)
	}
	if err != nil {
		return err
	}
	switch r.Method {
	case http.MethodPost:
		return errors.New("relay: not here")
	case http.MethodGet:
		return c.Close()
	}
	return nil
}
