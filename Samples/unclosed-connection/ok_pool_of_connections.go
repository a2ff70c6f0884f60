package pool

import (
	"net"
	"sync"
)

type Pool struct {
	addr string
	idle chan net.Conn
	mu   sync.Mutex
	made int
}

func (p *Pool) Get() (net.Conn, error) {
	select {
	case c := <-p.idle:
		return c, nil
	default:
	}
	c, err := net.Dial("tcp", p.addr)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	p.made++
	p.mu.Unlock()
	return c, nil
}

func (p *Pool) Fill(n int) error {
	for range n {
		c, err := net.Dial("tcp", p.addr)
		if err != nil {
			return err
		}
		select {
		case p.idle <- c:
		default:
			return c.Close()
		}
	}
	return nil
}
