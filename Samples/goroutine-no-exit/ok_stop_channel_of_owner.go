package flusher

import (
	"sync"
	"time"
)

type Flusher struct {
	quit chan struct{}
	once sync.Once
	wg   sync.WaitGroup
}

func New(every time.Duration, flush func()) *Flusher {
	f := &Flusher{quit: make(chan struct{})}
	f.wg.Add(1)
	go f.loop(every, flush)
	return f
}

func (f *Flusher) loop(every time.Duration, flush func()) {
	defer f.wg.Done()
	for {
		select {
		case <-time.After(every):
			flush()
		case <-f.quit:
			flush()
			return
		}
	}
}

func (f *Flusher) Close() {
	f.once.Do(func() { close(f.quit) })
	f.wg.Wait()
}
