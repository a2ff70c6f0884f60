package worker

import "context"

type key struct{}

func serve(ctx context.Context, jobs <-chan string, run func(context.Context)) {
	for job := range jobs {
		ctx = context.WithValue(ctx, key{}, job) // want "GL403"
		run(ctx)
	}
}
