package board

import (
	"fmt"
	"sync"
)

type board struct {
	mu    sync.Mutex
	moves int
}

func score(rounds int, b *board, left *sync.WaitGroup) {
	for i := 0; i < rounds; i++ {
		b.mu.Lock()
		defer b.mu.Unlock() // want "GL307"
		b.moves += i
	}
	for i := range rounds {
		defer fmt.Println("round", i) // want "GL307"
	}
	for range rounds {
		defer left.Done() // want "GL307"
	}
}
