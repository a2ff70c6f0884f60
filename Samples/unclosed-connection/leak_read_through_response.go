package samples

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
)

func connectLeak(addr, target string) (string, error) {
	conn, err := net.Dial("tcp", addr) // want "GL304"
	if err != nil {
		return "", err
	}
	fmt.Fprintf(conn, "CONNECT %s HTTP/1.1\r\n\r\n", target)
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}

func upgradeLeak(w http.ResponseWriter, r *http.Request) {
	conn, buf, err := w.(http.Hijacker).Hijack() // want "GL304"
	if err != nil {
		return
	}
	buf.WriteString("hello")
	if err := buf.Flush(); err != nil {
		return
	}
	conn.Close()
}
