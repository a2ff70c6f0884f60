package factory

import "net"

type config struct {
	open func() (net.PacketConn, error)
}

func Config(addr string) (*config, error) {
	conn, err := net.ListenPacket("udp", addr)
	if err != nil {
		return nil, err
	}
	return &config{open: func() (net.PacketConn, error) { return conn, nil }}, nil
}

func Later(addr string, use func(func() net.Conn)) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	use(func() net.Conn { return conn })
	return nil
}

func Keep(addr string, all map[string]func() net.Conn) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	all[addr] = func() net.Conn { return conn }
	return nil
}
