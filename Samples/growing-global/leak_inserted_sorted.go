package scores

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
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

func Score(w http.ResponseWriter, r *http.Request) {
	score, err := strconv.ParseFloat(r.FormValue("score"), 64)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	fmt.Fprintln(w, Rank(score))
}
