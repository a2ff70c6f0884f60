package balances

import (
	"net/http"
	"strconv"
	"sync"
)

type ledger struct {
	mu    sync.Mutex
	cents map[string]int64
}

var book = ledger{cents: make(map[string]int64)}

func Pay(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.ParseInt(r.FormValue("cents"), 10, 64)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	book.mu.Lock()
	defer book.mu.Unlock()
	book.cents[r.FormValue("account")] += n // want "GL101"
}

// Settle pays an account out.
func Settle(account string) (paid int64) {
	book.mu.Lock()
	defer book.mu.Unlock()
	if paid = book.cents[account]; paid != 0 {
		book.cents[account] = 0
	}
	return paid
}
