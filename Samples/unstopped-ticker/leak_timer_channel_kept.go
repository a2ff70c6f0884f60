package pick

import (
	"context"
	"errors"
	"time"
)

var ErrNone = errors.New("pick: none")

// First waits for an offer, at most as long as it is told.
func First(ctx context.Context, offers <-chan string, timeout time.Duration) (string, error) {
	var expired <-chan time.Time
	if timeout > 0 {
		timer := time.NewTimer(timeout) // want "GL402"
		expired = timer.C
	}
	select {
	case offer := <-offers:
		return offer, nil
	case <-ctx.Done():
		return "", ctx.Err()
	case <-expired:
		return "", ErrNone
	}
}
