package poll

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
		select {
		case <-time.After(pause):
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
		select {
		case err := <-failures:
			log.Fatal(err)
		case <-time.After(10 * time.Second):
			ping()
		}
	}
}
