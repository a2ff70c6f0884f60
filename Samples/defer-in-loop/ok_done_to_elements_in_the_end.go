package plugins

import "sync"

type config struct{ command string }

type plugin struct {
	config config
	gone   bool
}

type manager struct {
	mu  sync.RWMutex
	all []*plugin
}

func (m *manager) restart(c config, at int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.all[at] = &plugin{config: c}
}

// What is gone starts again once the lock is free.
func (m *manager) check() {
	m.mu.RLock()
	for at, each := range m.all {
		if each.gone {
			defer func(c config, at int) {
				m.restart(c, at)
			}(each.config, at)
		}
	}
	m.mu.RUnlock()
}
