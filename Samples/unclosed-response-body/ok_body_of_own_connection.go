package samples

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httputil"
)

// The body reads from the connection, which is closed itself.
func connect(addr, target string) (string, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	fmt.Fprintf(conn, "CONNECT %s HTTP/1.1\r\n\r\n", target)
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}

func tunnel(addr, target string) (net.Conn, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest("CONNECT", target, nil)
	if err != nil {
		conn.Close()
		return nil, err
	}
	if err := req.Write(conn); err != nil {
		conn.Close()
		return nil, err
	}
	br := bufio.NewReader(conn)
	resp, err := http.ReadResponse(br, req)
	if err != nil {
		conn.Close()
		return nil, err
	}
	if resp.StatusCode != 200 {
		conn.Close()
		return nil, fmt.Errorf("proxy: %s", resp.Status)
	}
	return conn, nil
}

func attach(addr string, out io.Writer) error {
	dial, err := net.Dial("unix", addr)
	if err != nil {
		return err
	}
	client := httputil.NewClientConn(dial, nil)
	defer client.Close()
	req, _ := http.NewRequest("POST", "/attach", nil)
	client.Do(req)
	rwc, br := client.Hijack()
	defer rwc.Close()
	_, err = io.Copy(out, br)
	return err
}

// The connection is the caller's.
func answer(conn net.Conn) (int, error) {
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}

type client struct {
	conn net.Conn
	br   *bufio.Reader
}

func (c *client) roundTrip(req *http.Request) (int, error) {
	if err := req.Write(c.conn); err != nil {
		return 0, err
	}
	resp, err := http.ReadResponse(c.br, req)
	if err != nil {
		return 0, err
	}
	b, err := io.ReadAll(resp.Body)
	return len(b), err
}

func (c *client) Close() error { return c.conn.Close() }
