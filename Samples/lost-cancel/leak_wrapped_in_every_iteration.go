package chain

import (
	"context"
	"time"
)

// Poll gives each turn a little more time; the contexts pile up on each other.
func Poll(ctx context.Context, turns int, do func(context.Context) bool) {
	var cancel context.CancelFunc
	for i := 1; i <= turns; i++ {
		ctx, cancel = context.WithTimeout(ctx, time.Duration(i)*time.Minute) // want "GL401" "GL403"
		if do(ctx) {
			break
		}
	}
	if cancel != nil {
		cancel()
	}
}
