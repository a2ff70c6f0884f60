package sockets

import (
	"net"
	"sync"
)

var (
	mu    sync.Mutex
	conns = make(map[string]net.Conn)
)

func Attach(c net.Conn) {
	mu.Lock()
	conns[c.RemoteAddr().String()] = c // want "GL101"
	mu.Unlock()
}

func Detach(c net.Conn) {
	mu.Lock()
	conns[c.RemoteAddr().String()] = nil
	mu.Unlock()
	c.Close()
}
