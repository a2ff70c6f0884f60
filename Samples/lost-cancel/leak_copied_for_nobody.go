package app

import (
	"context"
	"time"
)

type Service struct{ hooks []func() }

func (s *Service) onStop(hook func()) { s.hooks = append(s.hooks, hook) }

func (s *Service) Run(settle func(context.Context), log func(string)) {
	stop := func() {}
	s.onStop(func() { log("stopped") })
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute) // want "GL401"
	stop = cancel
	_ = stop
	go settle(ctx)
}
