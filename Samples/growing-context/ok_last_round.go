package progress

import (
	"context"
	"time"
)

func follow(ctx context.Context, tick <-chan time.Time, report func(context.Context) error) {
	done := false
	for !done {
		select {
		case <-ctx.Done():
			done = true
			ctx = context.WithoutCancel(ctx)
		case <-tick:
		}
		if err := report(ctx); err != nil {
			return
		}
	}
}
