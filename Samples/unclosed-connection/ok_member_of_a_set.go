package hub

import (
	"net"
	"sync"
)

type client struct {
	conn net.Conn
}

type Hub struct {
	mu        sync.Mutex
	listeners map[net.Listener]struct{}
	clients   map[*client]bool
}

func (h *Hub) track(l net.Listener) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.listeners[l] = struct{}{}
}

func (h *Hub) ListenAndServe(addr string) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	h.track(l)
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		h.mu.Lock()
		h.clients[&client{conn: conn}] = true
		h.mu.Unlock()
	}
}

func (h *Hub) Close() {
	for l := range h.listeners {
		l.Close()
	}
	for c := range h.clients {
		c.conn.Close()
	}
}
