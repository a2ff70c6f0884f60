package mixer

import (
	"sync"
	"time"
)

type Mixer struct {
	mu      sync.Mutex
	playing bool
	frame   func()
}

func (m *Mixer) Play() {
	m.mu.Lock()
	m.playing = true
	m.mu.Unlock()
	go func() {
		m.mu.Lock()
		for m.playing {
			m.frame()
			m.mu.Unlock()
			time.Sleep(20 * time.Millisecond)
			m.mu.Lock()
		}
		m.mu.Unlock()
	}()
}

func (m *Mixer) Pause() {
	m.mu.Lock()
	m.playing = false
	m.mu.Unlock()
}
