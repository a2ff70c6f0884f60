package chat

import (
	"bufio"
	"errors"
	"io"
	"net"
	"strings"
)

type Room struct {
	say chan<- string
}

func (r *Room) Join(c net.Conn) {
	go func() {
		defer c.Close()
		in := bufio.NewReader(c)
		for {
			line, err := in.ReadString('\n')
			if errors.Is(err, io.EOF) || errors.Is(err, net.ErrClosed) {
				return
			}
			if err != nil {
				break
			}
			r.say <- strings.TrimSpace(line)
		}
	}()
}
