package samples

import (
	"errors"
	"net"
)

type tunnel struct {
	name     string
	listener net.Listener
}

func newTunnel(name string) (*tunnel, error) {
	if name == "" {
		return nil, errors.New("a tunnel has a name")
	}
	return &tunnel{name: name}, nil
}

func (t *tunnel) Start() (err error) {
	t.listener, err = net.Listen("tcp", "localhost:0")
	return err
}

func (t *tunnel) Close() error {
	if t.listener == nil {
		return nil
	}
	return t.listener.Close()
}

func runTunnel(name string) error {
	t, err := newTunnel(name)
	if err != nil {
		return err
	}
	defer t.Close()
	return t.Start()
}

func runOther(name string) error {
	t, err := newTunnel(name + "-b")
	if err != nil {
		return err
	}
	defer t.Close()
	return t.Start()
}

// Nothing is open before the start.
func sameNames() bool {
	first, err := newTunnel("a")
	if err != nil {
		return false
	}
	second, err := newTunnel("a")
	if err != nil {
		return false
	}
	return first.name == second.name
}
