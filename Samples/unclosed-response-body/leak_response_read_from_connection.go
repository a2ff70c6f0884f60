package upstream

import (
	"bufio"
	"errors"
	"net"
	"net/http"
)

func Connect(conn net.Conn, req *http.Request) error {
	if err := req.Write(conn); err != nil {
		return err
	}
	resp, err := readResponse(conn, req) // want "GL302"
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return nil
}

func readResponse(conn net.Conn, req *http.Request) (*http.Response, error) {
	return http.ReadResponse(bufio.NewReader(conn), req)
}
