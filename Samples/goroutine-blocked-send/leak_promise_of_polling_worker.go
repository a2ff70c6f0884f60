package promise

import (
	"context"
	"os"
	"time"
)

func appears(ctx context.Context, path string) chan error {
	done := make(chan error)
	go func() { // want "Await, which gets the channel, drops the channel when another case is taken"
		for {
			if _, err := os.Stat(path); err == nil {
				done <- nil
				return
			}
			select {
			case <-ctx.Done():
				done <- ctx.Err()
				return
			case <-time.After(time.Second):
			}
		}
	}()
	return done
}

func Await(ctx context.Context, path string) error {
	select {
	case err := <-appears(ctx, path):
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
