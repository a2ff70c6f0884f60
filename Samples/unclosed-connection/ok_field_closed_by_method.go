package beacon

import (
	"net"
	"sync"
)

type Beacon struct {
	mu   sync.Mutex
	conn *net.UDPConn
}

func (b *Beacon) Start(group *net.UDPAddr) error {
	conn, err := net.DialUDP("udp", nil, group)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.conn != nil {
		b.conn.Close()
	}
	b.conn = conn
	return nil
}

func (b *Beacon) Shutdown() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.conn != nil {
		b.conn.Close()
		b.conn = nil
	}
}
