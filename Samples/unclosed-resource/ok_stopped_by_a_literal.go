package samples

import "net"

type chaser struct{ l net.Listener }

func newChaser() (*chaser, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	return &chaser{l}, nil
}

func (c *chaser) Shutdown() error { return c.l.Close() }

type manager struct{ chaser *chaser }

func (m *manager) Shutdown() {}

func manage(onSignal func(func())) (*manager, error) {
	c, err := newChaser()
	if err != nil {
		return nil, err
	}
	m := &manager{chaser: c}
	onSignal(func() {
		_ = c.Shutdown()
		m.Shutdown()
	})
	return m, nil
}
