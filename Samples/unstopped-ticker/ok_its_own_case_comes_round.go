package watch

import (
	"context"
	"log"
	"time"
)

func Poll(ctx context.Context, work func()) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Minute):
			work()
		}
	}
}

func Watch(stop <-chan struct{}, pause time.Duration, work func() error) {
loop:
	for {
		next := time.After(pause)
		select {
		case <-next:
		case <-stop:
			break loop
		}
		if err := work(); err != nil {
			return
		}
	}
}

func Guard(failures <-chan error, ping func()) {
	for {
		ping()
		select {
		case err := <-failures:
			log.Fatal(err)
		case <-time.NewTimer(10 * time.Second).C:
		}
	}
}
