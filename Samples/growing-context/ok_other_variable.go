package other

import "context"

type name struct{}

func serve(ctx context.Context, jobs <-chan string, run func(context.Context)) {
	var current context.Context
	for job := range jobs {
		current = context.WithValue(ctx, name{}, job)
		run(current)
	}
}
