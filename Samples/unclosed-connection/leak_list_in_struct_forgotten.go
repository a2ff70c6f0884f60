package samples

import "net"

type relay struct {
	inner []net.Conn
	outer []net.Conn
}

func (r *relay) closeInner() {
	for _, conn := range r.inner {
		conn.Close()
	}
}

// Only one of the two lists is gone through where the second connection fails.
func newRelay(from, to string) (*relay, error) {
	r := &relay{}
	conn, err := net.Dial("tcp", from) // want "connection from net.Dial is not closed when line 27 returns"
	if err != nil {
		return nil, err
	}
	r.outer = append(r.outer, conn)
	other, err := net.Dial("tcp", to)
	if err != nil {
		r.closeInner()
		return nil, err
	}
	r.inner = append(r.inner, other)
	return r, nil
}
