package pool

import (
	"os"
	"sync"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func Total(accounts []*account) int {
	total := 0
	for _, a := range accounts {
		a.mu.Lock()
		defer a.mu.Unlock()
	}
	for _, a := range accounts {
		total += a.balance
	}
	return total
}

func UseAll(files []*os.File, use func([]*os.File)) {
	for _, f := range files {
		defer f.Close()
	}
	use(files)
}

type listener interface {
	attach(int)
	detach(int)
}

func Listen(listeners map[string]listener, wait func()) {
	id := len(listeners)
	for _, l := range listeners {
		l.attach(id)
		defer l.detach(id)
	}
	wait()
}
