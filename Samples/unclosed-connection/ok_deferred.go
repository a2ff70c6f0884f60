package echo

import (
	"io"
	"net"
)

func Ask(addr, text string) (string, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return "", err
	}
	defer c.Close()
	if _, err := io.WriteString(c, text); err != nil {
		return "", err
	}
	b, err := io.ReadAll(io.LimitReader(c, int64(len(text))))
	return string(b), err
}
