package poll

import (
	"context"
	"errors"
	"time"
)

// Retry gives up after a few rounds, each of which waits for its own timer.
func Retry(ctx context.Context, rounds int, pause time.Duration, work func() error) (err error) {
	for i := 0; i < rounds; i++ {
		if err = work(); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
	return err
}

func First(answers <-chan string, failures <-chan error) (string, error) {
	for {
		select {
		case answer := <-answers:
			return answer, nil
		case err := <-failures:
			return "", err
		case <-time.After(10 * time.Second):
			return "", errors.New("poll: no answer")
		}
	}
}

// Spin looks again after a few seconds, when the timer is gone.
func Spin(stop <-chan struct{}, look func()) {
	for {
		look()
		select {
		case <-stop:
			return
		case <-time.After(5 * time.Second):
		}
	}
}
