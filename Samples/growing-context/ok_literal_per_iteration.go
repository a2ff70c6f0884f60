package literal

import "context"

type name struct{}

func serve(ctx context.Context, jobs <-chan string, run func(context.Context)) {
	for job := range jobs {
		func(ctx context.Context) {
			ctx = context.WithValue(ctx, name{}, job)
			run(ctx)
		}(ctx)
	}
}
