package api

import (
	"net"
	"net/http"
	"sync"
)

type Server struct {
	wg       sync.WaitGroup
	listener net.Listener
	server   *http.Server
}

func (s *Server) Start(addr string) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	s.listener = l
	s.server = &http.Server{}
	s.wg.Add(1)
	go func() {
		defer s.wg.Done()
		_ = s.server.Serve(l)
	}()
	return nil
}

func (s *Server) Addr() string { return s.listener.Addr().String() }

func (s *Server) Stop() {
	_ = s.server.Close()
	s.wg.Wait()
}
