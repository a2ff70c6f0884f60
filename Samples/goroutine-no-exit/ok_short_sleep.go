package debounce

import (
	"sync"
	"time"
)

type Debouncer struct {
	mu    sync.Mutex
	dirty bool
	act   func()
}

func (d *Debouncer) Touch() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.dirty {
		return
	}
	d.dirty = true
	go func() {
		time.Sleep(200 * time.Millisecond)
		d.mu.Lock()
		d.dirty = false
		d.mu.Unlock()
		d.act()
	}()
}
