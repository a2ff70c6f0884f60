package clock

import (
	"net"
	"time"
)

func Remote(addr string) (string, error) {
	conn, err := net.DialTimeout("tcp", addr, time.Second)
	defer conn.Close() // want "GL308"
	if err != nil {
		return "", err
	}
	buf := make([]byte, 64)
	n, err := conn.Read(buf)
	return string(buf[:n]), err
}
