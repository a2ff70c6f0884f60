package gather

import "net"

type peer struct {
	conn net.Conn
}

type swarm struct {
	peers []*peer
	byID  map[string]net.Conn
}

func (s *swarm) Add(address string) error {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	s.peers = append(s.peers, &peer{conn: conn})
	return nil
}

func (s *swarm) Name(id, address string) error {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	s.byID[id] = conn
	return nil
}

// Stop closes what is in the list, and in the table.
func (s *swarm) Stop() {
	for _, p := range s.peers {
		p.conn.Close()
	}
	for id := range s.byID {
		conn := s.byID[id]
		conn.Close()
	}
}

// An embedded connection is closed as its owner is.
type line struct {
	net.Conn
	name string
}

type lines struct{ all []*line }

func (l *lines) Add(address string) error {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	l.all = append(l.all, &line{Conn: conn, name: address})
	return nil
}

func (l *lines) Close() {
	for _, line := range l.all {
		line.Close()
	}
}

// A pair of the same thing is closed through its closer.
type pair struct {
	reader net.Conn
	closer net.Conn
}

func dialAll(addresses []string) ([]pair, error) {
	var all []pair
	for _, address := range addresses {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			closeAll(all)
			return nil, err
		}
		all = append(all, pair{reader: conn, closer: conn})
	}
	return all, nil
}

func closeAll(all []pair) {
	for _, p := range all {
		if p.closer != nil {
			p.closer.Close()
		}
	}
}
