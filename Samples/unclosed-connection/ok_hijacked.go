package samples

import (
	"bufio"
	"crypto/tls"
	"net"
	"net/http"
	"net/url"
)

func throughProxy(proxy, target *url.URL) (net.Conn, error) {
	c, err := tls.Dial("tcp", proxy.Host, nil)
	if err != nil {
		return nil, err
	}
	req := &http.Request{Method: "CONNECT", URL: target, Host: target.Host, Header: http.Header{}}
	if err := req.Write(c); err != nil {
		c.Close()
		return nil, err
	}
	resp, err := http.ReadResponse(bufio.NewReader(c), req)
	if err != nil {
		c.Close()
		return nil, err
	}
	if resp.StatusCode/100 != 2 {
		c.Close()
		return nil, net.ErrClosed
	}
	return c, nil
}

func serveRaw(w http.ResponseWriter) error {
	rc := http.NewResponseController(w)
	conn, rw, err := rc.Hijack()
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := rw.WriteString("HTTP/1.1 101 Switching Protocols\r\n\r\n"); err != nil {
		return err
	}
	return rw.Flush()
}

type stream struct {
	conn net.Conn
	rw   *bufio.ReadWriter
}

func newStream(w http.ResponseWriter) (*stream, error) {
	conn, rw, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return nil, err
	}
	return &stream{conn, rw}, nil
}

func (s *stream) Close() error { return s.conn.Close() }

func handle(w http.ResponseWriter, r *http.Request) {
	s, err := newStream(w)
	if err != nil {
		return
	}
	defer s.Close()
	s.rw.WriteString("x")
}
