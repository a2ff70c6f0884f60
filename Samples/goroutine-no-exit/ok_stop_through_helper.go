package spool

import (
	"sync"
	"time"
)

type Spool struct {
	mu      sync.Mutex
	stopped bool
	flush   func()
}

func (s *Spool) over() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stopped
}

func (s *Spool) Stop() {
	s.mu.Lock()
	s.stopped = true
	s.mu.Unlock()
}

func (s *Spool) step() bool {
	if s.over() {
		return false
	}
	s.flush()
	time.Sleep(time.Second)
	return true
}

func (s *Spool) Run() {
	go func() {
		for s.step() {
		}
	}()
}
