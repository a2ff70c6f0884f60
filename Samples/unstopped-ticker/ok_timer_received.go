package pause

import (
	"context"
	"time"
)

func For(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		timer.Stop()
		return ctx.Err()
	}
}

func Long(d time.Duration) {
	timer := time.NewTimer(d)
	<-timer.C
}

// Later is meant to run whatever happens.
func Later(work func()) {
	time.AfterFunc(time.Hour, work)
}
