package sessions

import (
	"log"
	"sync"
	"time"
)

type session interface {
	LastSeen() time.Time
	Disconnect() error
}

type table struct {
	mu  sync.RWMutex
	all []session
}

// Nobody is told while the lock is held.
func (t *table) dropIdle(limit time.Duration) {
	t.mu.RLock()
	for _, each := range t.all {
		if time.Since(each.LastSeen()) > limit {
			defer func(s session) {
				if err := s.Disconnect(); err != nil {
					log.Print(err)
				}
			}(each)
		}
	}
	t.mu.RUnlock()
}
