package scores

import (
	"slices"
	"sync"
)

var (
	mu     sync.Mutex
	sorted []float64
)

// Rank adds a score and gives its place among all that came before.
func Rank(score float64) int {
	mu.Lock()
	defer mu.Unlock()
	at, _ := slices.BinarySearch(sorted, score)
	sorted = slices.Insert(sorted, at, score) // want "GL101"
	return len(sorted) - at
}
