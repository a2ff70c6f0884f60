package hub

import (
	"bufio"
	"net"
	"sync"
)

type client struct {
	hub  *Hub
	conn net.Conn
}

func (c *client) closeConnection() { c.conn.Close() }

func (c *client) readLoop() {
	defer c.closeConnection()
	lines := bufio.NewScanner(c.conn)
	for lines.Scan() {
		c.hub.say(lines.Text())
	}
}

// Hub talks to other hubs.
type Hub struct {
	group sync.WaitGroup
	said  chan string
	name  string
}

func (h *Hub) say(line string) { h.said <- line }

func (h *Hub) start(work func()) {
	h.group.Add(1)
	go func() {
		defer h.group.Done()
		work()
	}()
}

// newClient starts to read, and gives the client for tests.
func (h *Hub) newClient(conn net.Conn) *client {
	c := &client{hub: h, conn: conn}
	if h.name == "" {
		c.closeConnection()
		return nil
	}
	h.start(func() { c.readLoop() })
	return c
}

func (h *Hub) Join(address string) error {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	h.newClient(conn)
	return nil
}
