package config

import (
	"net/http"
	"time"
)

type server struct {
	current *settings
	client  *client
}

type settings struct{}

type client struct{}

func (s *server) Reload(w http.ResponseWriter, r *http.Request) { s.apply(&settings{}) }

func (s *server) apply(next *settings) {
	old := s.current
	initial := old == nil
	s.current = next
	if initial {
		s.start()
	}
}

func (s *server) start() {
	go func() {
		for {
			time.Sleep(time.Minute)
			s.sweep()
		}
	}()
}

func (s *server) sweep() {}

func (s *server) Status(w http.ResponseWriter, r *http.Request) { s.hub() }

func (s *server) hub() *client {
	s.connect()
	return s.client
}

func (s *server) connect() {
	if s.client != nil {
		return
	} else if c := new(client); c != nil {
		s.client = c
	}
	go func() {
		for {
			time.Sleep(time.Hour)
			s.sweep()
		}
	}()
}
