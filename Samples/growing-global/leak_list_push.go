package timeline

import (
	"container/list"
	"sync"
	"time"
)

type Event struct {
	Name string
	When time.Time
}

var (
	lock   sync.RWMutex
	events = list.New()
)

func Emit(name string) {
	lock.Lock()
	events.PushFront(Event{Name: name, When: time.Now()}) // want "GL101"
	lock.Unlock()
}

func Latest(n int) (out []Event) {
	lock.RLock()
	defer lock.RUnlock()
	for e := events.Front(); e != nil && len(out) < n; e = e.Next() {
		out = append(out, e.Value.(Event))
	}
	return out
}
