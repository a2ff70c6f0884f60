package locks

import "sync"

type Account struct {
	mu    sync.Mutex
	cents int
}

func Sum(accounts []*Account) (total int) {
	for i := range accounts {
		{
			a := accounts[i]
			a.mu.Lock()
			defer a.mu.Unlock() // want "GL307"
			total += a.cents
		}
	}
	return total
}
