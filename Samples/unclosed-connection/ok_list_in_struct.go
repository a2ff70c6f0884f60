package samples

import (
	"fmt"
	"net"
)

type transport struct {
	streams []*net.TCPListener
	packets []*net.UDPConn
}

func (t *transport) shutdown() {
	for _, listener := range t.streams {
		listener.Close()
	}
	for i := 0; i < len(t.packets); i++ {
		t.packets[i].Close()
	}
}

// All that was opened so far stands in the lists that the deferred call goes through.
func newTransport(hosts []net.IP, port int) (*transport, error) {
	ok := false
	t := transport{}
	defer func() {
		if !ok {
			t.shutdown()
		}
	}()
	for _, host := range hosts {
		stream, err := net.ListenTCP("tcp", &net.TCPAddr{IP: host, Port: port})
		if err != nil {
			return nil, fmt.Errorf("no stream on %s: %w", host, err)
		}
		t.streams = append(t.streams, stream)
		packet, err := net.ListenUDP("udp", &net.UDPAddr{IP: host, Port: port})
		if err != nil {
			return nil, fmt.Errorf("no packets on %s: %w", host, err)
		}
		t.packets = append(t.packets, packet)
	}
	ok = true
	return &t, nil
}
