package clock

import (
	"context"
	"time"
)

func tick(ctx context.Context, next func() time.Time, run func(context.Context)) {
	var stop func()
	for {
		ctx, stop = context.WithDeadline(ctx, next()) // want "GL403"
		run(ctx)
		stop()
	}
}
