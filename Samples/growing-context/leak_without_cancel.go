package detach

import "context"

func detach(ctx context.Context, work <-chan func(context.Context)) {
	for run := range work {
		ctx = context.WithoutCancel(ctx) // want "GL403"
		run(ctx)
	}
}
