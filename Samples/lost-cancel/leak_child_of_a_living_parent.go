package server

import (
	"context"
	"net/http"
	"time"
)

type site struct {
	ctx    context.Context
	cancel context.CancelFunc
	http   http.Server
}

func newSite() *site {
	s := &site{}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s
}

func (s *site) Stop() error {
	ctx, _ := context.WithTimeout(s.ctx, 10*time.Second) // want "GL401"
	if err := s.http.Shutdown(ctx); err != nil {
		return err
	}
	s.cancel()
	return nil
}

func (s *site) Probe(r *http.Request) error {
	ctx, _ := context.WithTimeout(s.ctx, time.Second) // want "GL401"
	_, err := http.NewRequestWithContext(ctx, r.Method, r.URL.String(), nil)
	return err
}

func (s *site) Watch(work func(context.Context)) {
	defer s.cancel()
	ctx, _ := context.WithCancel(context.Background()) // want "GL401"
	work(ctx)
}
