package samples

import (
	"net"
	"sync"
)

type echoServer struct {
	mutex     sync.Mutex
	listeners map[net.Listener]struct{}
}

func (s *echoServer) Close() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for listener := range s.listeners {
		listener.Close()
	}
}

// The table has it as a key, and whoever closes the server closes it.
func (s *echoServer) serve(listener net.Listener) error {
	s.mutex.Lock()
	s.listeners[listener] = struct{}{}
	s.mutex.Unlock()
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		conn.Close()
	}
}

func (s *echoServer) listenAndServe(addr string) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	return s.serve(listener)
}
