package main

import (
	"os"
	"sync"
	"time"
)

type table struct {
	once sync.Once
	quit chan struct{}
	rows map[string]time.Time
}

// The first row starts a worker: one for each table, and nothing says how many of those there are.
func (t *table) put(key string) {
	t.rows[key] = time.Now()
	t.once.Do(func() { go t.expire() })
}

func (t *table) expire() {
	turn := time.Tick(time.Hour) // want "GL402"
	for {
		select {
		case <-turn:
			clear(t.rows)
		case <-t.quit:
			return
		}
	}
}

func main() {
	for _, name := range os.Args {
		t := &table{quit: make(chan struct{}), rows: map[string]time.Time{}}
		t.put(name)
		close(t.quit)
	}
}
