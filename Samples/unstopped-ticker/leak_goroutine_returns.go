package pulse

import (
	"net"
	"time"
)

type Link struct {
	conn net.Conn
	quit chan struct{}
}

func (l *Link) KeepAlive(every time.Duration) {
	go func() {
		beat := time.NewTicker(every) // want "GL402"
		for {
			select {
			case <-l.quit:
				return
			case <-beat.C:
				if _, err := l.conn.Write([]byte{0}); err != nil {
					return
				}
			}
		}
	}()
}
