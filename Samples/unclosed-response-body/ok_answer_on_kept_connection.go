package tunnel

import (
	"bufio"
	"errors"
	"net"
	"net/http"
)

// Conn asks for its tunnel with the first read; who has it closes the connection inside.
type Conn struct {
	net.Conn
	request *http.Request
	isOpen  bool
}

func (c *Conn) Read(p []byte) (int, error) {
	if !c.isOpen {
		reader := bufio.NewReader(c.Conn)
		response, err := http.ReadResponse(reader, c.request)
		if err != nil {
			return 0, err
		}
		if response.StatusCode != http.StatusOK {
			return 0, errors.New("tunnel: " + response.Status)
		}
		c.isOpen = true
	}
	return c.Conn.Read(p)
}

// Dialer talks to one proxy over and over.
type Dialer struct {
	reader *bufio.Reader
}

func (d *Dialer) accepted(request *http.Request) (bool, error) {
	response, err := http.ReadResponse(d.reader, request)
	if err != nil {
		return false, err
	}
	return response.StatusCode == http.StatusOK, nil
}

// Probe is given a connection inside something of its caller's.
func Probe(peer *Conn) (string, error) {
	response, err := http.ReadResponse(bufio.NewReaderSize(peer.Conn, 512), nil)
	if err != nil {
		return "", err
	}
	return response.Status, nil
}
