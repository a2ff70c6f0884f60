package samples

import (
	"net"
	"net/http"
	"time"
)

type patientListener struct {
	*net.TCPListener
	patience time.Duration
}

// Both loops run over the same names: what the first one opens the second one serves.
func serveAll(servers map[string]*http.Server) error {
	listeners := make(map[string]net.Listener)
	for name, server := range servers {
		listener, err := net.Listen("tcp", server.Addr)
		if err != nil {
			for _, open := range listeners {
				open.Close()
			}
			return err
		}
		listeners[name] = patientListener{TCPListener: listener.(*net.TCPListener), patience: server.IdleTimeout}
	}
	for name, server := range servers {
		go server.Serve(listeners[name])
	}
	return nil
}
