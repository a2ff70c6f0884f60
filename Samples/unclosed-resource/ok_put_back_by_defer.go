package pool

import "net"

type link struct{ conn net.Conn }

func (l *link) Close() error { return l.conn.Close() }

type links struct {
	address string
	idle    []*link
}

func (l *links) get() (k *link, err error) {
	if n := len(l.idle); n > 0 {
		k, l.idle = l.idle[n-1], l.idle[:n-1]
		return k, nil
	}
	k = &link{}
	k.conn, err = net.Dial("tcp", l.address)
	return k, err
}

func (l *links) put(k *link) { l.idle = append(l.idle, k) }

func (l *links) Close() {
	for _, k := range l.idle {
		k.Close()
	}
}

// New tries the address: the link is in the pool when it returns.
func New(address string) (*links, error) {
	pool := &links{address: address}
	k, err := pool.get()
	if err != nil {
		return nil, err
	}
	defer func() { pool.put(k) }()
	return pool, nil
}
