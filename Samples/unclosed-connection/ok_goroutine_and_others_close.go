package feed

import (
	"io"
	"net"
)

type Feed struct {
	l    net.Listener
	done chan struct{}
}

// Whoever ends the feed closes the listener; the loop only notices.
func (f *Feed) Start(addr string) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	go f.loop(l)
	go func() {
		<-f.done
		l.Close()
	}()
	return nil
}

func (f *Feed) loop(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		go f.one(c)
	}
}

func (f *Feed) one(c net.Conn) {
	if !f.greet(c) {
		c.Close()
		return
	}
	io.Copy(c, c)
	c.Close()
}

func (f *Feed) greet(c net.Conn) bool {
	_, err := c.Write([]byte("hello"))
	return err == nil
}

// The watcher may end without a close: the function itself closes.
func fetch(addr string, stop chan struct{}) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	finished := make(chan struct{})
	go func() {
		select {
		case <-stop:
			c.Close()
		case <-finished:
		}
	}()
	_, err = io.Copy(io.Discard, c)
	close(finished)
	c.Close()
	return err
}
