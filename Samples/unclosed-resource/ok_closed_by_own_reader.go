package pool

import (
	"bufio"
	"errors"
	"net"
	"sync"
)

// Link reads its answers by itself, and closes itself where that fails.
type Link struct {
	inner   net.Conn
	answers chan error
}

func (l *Link) Close() error { return l.inner.Close() }

func (l *Link) readLoop() {
	defer l.Close()
	reader := bufio.NewReader(l.inner)
	for {
		_, err := reader.ReadString('\n')
		l.answers <- err
		if err != nil {
			return
		}
	}
}

// Pool has links that nobody uses.
type Pool struct {
	mu   sync.Mutex
	idle []*Link
}

// Keep starts to read from a connection.
func (p *Pool) Keep(inner net.Conn) {
	link := &Link{inner: inner, answers: make(chan error)}
	go link.readLoop()
	p.Release(link)
}

func (p *Pool) AcquireLink() (*Link, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.idle) == 0 {
		return nil, errors.New("pool: empty")
	}
	link := p.idle[0]
	p.idle = p.idle[1:]
	return link, nil
}

func (p *Pool) Release(link *Link) {
	p.mu.Lock()
	p.idle = append(p.idle, link)
	p.mu.Unlock()
}

func Ask(p *Pool, question string) error {
	link, err := p.AcquireLink()
	if err != nil {
		return err
	}
	if _, err := link.inner.Write([]byte(question)); err != nil {
		link.Close()
		return err
	}
	if err := <-link.answers; err != nil {
		return err
	}
	p.Release(link)
	return nil
}
