package quota

import (
	"sync/atomic"
	"time"
)

type Bucket struct {
	tokens atomic.Int32
	ticker *time.Ticker
}

func (b *Bucket) refill() {
	for range b.ticker.C {
		if b.tokens.Load() < 100 {
			b.tokens.Add(1)
		}
	}
}

func (b *Bucket) Allow() bool { return b.tokens.Add(-1) >= 0 }

// Stop ends the ticks, and leaves refill waiting for the next one.
func (b *Bucket) Stop() { b.ticker.Stop() }

func New(rate time.Duration) *Bucket {
	b := &Bucket{ticker: time.NewTicker(rate)}
	go b.refill() // want "GL201"
	return b
}
