package worker

import (
	"context"
	"time"
)

type key struct{}

func serve(ctx context.Context, jobs <-chan string, run func(context.Context)) {
	for job := range jobs {
		ctx := context.WithValue(ctx, key{}, job)
		ctx = context.WithValue(ctx, key{}, job+"!")
		run(ctx)
	}
}

func fresh(parent context.Context, jobs <-chan string, run func(context.Context)) {
	var ctx context.Context
	for job := range jobs {
		ctx = context.WithoutCancel(parent)
		ctx = context.WithValue(ctx, key{}, job)
		run(ctx)
	}
}

func attempt(ctx context.Context, ask func(context.Context) error) error {
	for {
		attempt, cancel := context.WithTimeout(ctx, time.Second)
		err := ask(attempt)
		cancel()
		if err == nil {
			return nil
		}
	}
}
