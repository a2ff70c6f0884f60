package retry

import (
	"errors"
	"time"
)

var ErrLate = errors.New("retry: late")

// Read waits for a line; a wake-up without one makes it wait again.
func Read(wakeups <-chan struct{}, poll func() (string, bool), limit time.Duration) (string, error) {
again:
	if line, ok := poll(); ok {
		return line, nil
	}
	late := time.After(limit) // want "GL402"
	select {
	case <-wakeups:
		goto again
	case <-late:
		return "", ErrLate
	}
}
