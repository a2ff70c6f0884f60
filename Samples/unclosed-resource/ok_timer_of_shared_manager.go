package manage

import (
	"sync"
	"time"
)

// Expirer calls something again and again, until it is stopped.
type Expirer struct {
	mu    sync.Mutex
	timer *time.Timer
}

func (e *Expirer) Load(after time.Duration, expire func()) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.timer = time.AfterFunc(after, expire)
}

func (e *Expirer) Stop() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.timer != nil {
		e.timer.Stop()
	}
}

// Parts has what the server consists of, each made once.
type Parts struct {
	all map[string]any
}

func once[T any](p *Parts, name string, make func() T) T {
	if known, ok := p.all[name].(T); ok {
		return known
	}
	made := make()
	p.all[name] = made
	return made
}

func (p *Parts) Expirer() *Expirer {
	return once(p, "expirer", func() *Expirer { return &Expirer{} })
}

func (p *Parts) Run(work func() error) error {
	p.Expirer().Load(10*time.Minute, func() {})
	return work()
}
