package inflight

import (
	"errors"
	"sync"
	"time"
)

type call struct {
	begun time.Time
	owner string
}

var (
	mu    sync.Mutex
	calls = make(map[uint64]call)
	last  uint64
)

func Do(owner string, f func() error) error {
	mu.Lock()
	last++
	id := last
	calls[id] = call{begun: time.Now(), owner: owner} // want "GL101"
	mu.Unlock()

	if err := f(); err != nil {
		return errors.Join(errors.New(owner), err)
	}

	mu.Lock()
	delete(calls, id)
	mu.Unlock()
	return nil
}
