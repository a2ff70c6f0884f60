package tokens

import (
	"sync"
	"time"
)

const lifetime = 10 * 365 * 24 * time.Hour

type Vault struct {
	mu     sync.Mutex
	secret map[string]string
}

func (v *Vault) Put(id, secret string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.secret[id] = secret
	go func() { // want "GL201"
		time.Sleep(lifetime)
		v.mu.Lock()
		delete(v.secret, id)
		v.mu.Unlock()
	}()
}
