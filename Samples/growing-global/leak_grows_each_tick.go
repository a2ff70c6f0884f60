package load

import (
	"runtime"
	"sync"
	"time"
)

type point struct {
	at    time.Time
	alloc uint64
}

var (
	mu     sync.Mutex
	points []point
)

func init() {
	go sample(10 * time.Second)
}

func sample(every time.Duration) {
	for at := range time.Tick(every) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		mu.Lock()
		points = append(points, point{at, m.HeapAlloc}) // want "GL101"
		mu.Unlock()
	}
}

func Peak() (top uint64) {
	mu.Lock()
	defer mu.Unlock()
	for _, p := range points {
		top = max(top, p.alloc)
	}
	return top
}
