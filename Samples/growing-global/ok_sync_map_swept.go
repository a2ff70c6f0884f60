package leases

import (
	"sync"
	"time"
)

var leases sync.Map

func Take(resource string, d time.Duration) bool {
	_, taken := leases.LoadOrStore(resource, time.Now().Add(d))
	return !taken
}

func Sweep(now time.Time) {
	leases.Range(func(key, until any) bool {
		if now.After(until.(time.Time)) {
			leases.Delete(key)
		}
		return true
	})
}
