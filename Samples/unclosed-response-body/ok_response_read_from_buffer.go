package upstream

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
)

// The answer to CONNECT is read byte by byte into a buffer, and made of that.
func Connect(conn net.Conn, req *http.Request) error {
	if err := req.Write(conn); err != nil {
		return err
	}
	resp, err := readResponse(conn, req)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return nil
}

func readResponse(r io.Reader, req *http.Request) (*http.Response, error) {
	buffer := &bytes.Buffer{}
	one := make([]byte, 1)
	for !bytes.HasSuffix(buffer.Bytes(), []byte("\r\n\r\n")) {
		if _, err := io.ReadFull(r, one); err != nil {
			return nil, err
		}
		buffer.Write(one)
	}
	return http.ReadResponse(bufio.NewReader(buffer), req)
}
