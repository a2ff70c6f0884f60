package poll

import (
	"context"
	"time"
)

func poll(ctx context.Context, ask func(context.Context) error) {
	var cancel context.CancelFunc
	for {
		ctx, cancel = context.WithTimeout(ctx, time.Second) // want "GL403"
		err := ask(ctx)
		cancel()
		if err == nil {
			return
		}
	}
}
