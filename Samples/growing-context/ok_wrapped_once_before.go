package once

import "context"

type name struct{}

func serve(ctx context.Context, jobs <-chan string, run func(context.Context, string)) {
	ctx = context.WithValue(ctx, name{}, "serve")
	for job := range jobs {
		run(ctx, job)
	}
}
