package latency

import (
	"sync"
	"time"
)

var (
	mu   sync.Mutex
	ring []time.Duration
	next int
)

func Observe(d time.Duration) {
	mu.Lock()
	defer mu.Unlock()
	if len(ring) < 1000 {
		ring = append(ring, d)
		return
	}
	ring[next%len(ring)] = d
	next++
}
