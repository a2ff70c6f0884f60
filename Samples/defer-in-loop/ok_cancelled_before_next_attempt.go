package retry

import (
	"context"
	"time"
)

func Follow(ctx context.Context, watch func(context.Context) (<-chan int, error), seen func(int)) error {
	for {
		attempt, cancel := context.WithCancel(ctx)
		defer cancel()
		events, err := watch(attempt)
		if err != nil {
			cancel()
			time.Sleep(time.Second)
			continue
		}
		for event := range events {
			if event < 0 {
				return nil
			}
			seen(event)
		}
		cancel()
	}
}
