package sampler

import (
	"context"
	"time"
)

func Run(ctx context.Context, every time.Duration, sample func(time.Time)) {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case now := <-t.C:
			sample(now)
		case <-ctx.Done():
			return
		}
	}
}
