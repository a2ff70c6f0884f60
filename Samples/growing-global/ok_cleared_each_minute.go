package nonces

import (
	"sync"
	"time"
)

var used = struct {
	sync.Mutex
	at map[string]bool
}{at: make(map[string]bool)}

func init() {
	go func() {
		for range time.Tick(time.Minute) {
			used.Lock()
			clear(used.at)
			used.Unlock()
		}
	}()
}

func Use(nonce string) (first bool) {
	used.Lock()
	defer used.Unlock()
	first = !used.at[nonce]
	used.at[nonce] = true
	return first
}
