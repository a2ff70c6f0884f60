package both

import (
	"context"
	"errors"
	"time"
)

func Both(parent context.Context, a, b func(context.Context) error) error {
	fast, stopFast := context.WithTimeout(parent, 100*time.Millisecond)
	slow, stopSlow := context.WithTimeout(parent, 5*time.Second) // want "GL401"
	defer stopFast()
	results := make(chan error, 2)
	go func() { results <- a(fast) }()
	go func() { results <- b(slow) }()
	err := errors.Join(<-results, <-results)
	if err != nil {
		stopSlow()
	}
	return err
}
