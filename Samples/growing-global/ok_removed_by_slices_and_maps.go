package listeners

import (
	"maps"
	"slices"
	"sync"
	"time"
)

type Listener struct{ Notify func(string) }

var (
	mu        sync.Mutex
	listeners []*Listener
	lastSeen  = map[string]time.Time{}
)

func Add(l *Listener) (remove func()) {
	mu.Lock()
	defer mu.Unlock()
	listeners = append(listeners, l)
	return func() {
		mu.Lock()
		defer mu.Unlock()
		if i := slices.Index(listeners, l); i >= 0 {
			listeners = slices.Delete(listeners, i, i+1)
		}
	}
}

func See(host string) {
	mu.Lock()
	defer mu.Unlock()
	lastSeen[host] = time.Now()
	maps.DeleteFunc(lastSeen, func(_ string, t time.Time) bool { return time.Since(t) > time.Hour })
}
