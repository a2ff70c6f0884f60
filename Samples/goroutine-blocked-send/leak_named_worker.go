package worker

import (
	"context"
	"time"
)

func run(job func() error, done chan<- error) {
	time.Sleep(time.Millisecond)
	done <- job()
}

func Do(ctx context.Context, job func() error) error {
	done := make(chan error)
	go run(job, done) // want "GL202"
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
