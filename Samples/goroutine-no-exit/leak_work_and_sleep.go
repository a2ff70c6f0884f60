package presence

import (
	"sync"
	"time"
)

type Board struct {
	mu   sync.Mutex
	seen map[string]time.Time
}

func (b *Board) beat(user string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.seen == nil {
		b.seen = make(map[string]time.Time)
	}
	b.seen[user] = time.Now()
}

func (b *Board) Leave(user string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.seen, user)
}

// Join keeps the user on the board.
func (b *Board) Join(user string) {
	go func() { // want "GL201"
		for {
			b.beat(user)
			time.Sleep(15 * time.Second)
		}
	}()
}
