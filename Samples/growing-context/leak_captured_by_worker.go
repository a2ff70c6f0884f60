package queue

import "context"

type id struct{}

func start(ctx context.Context, ids <-chan int, handle func(context.Context)) {
	go func() {
		for n := range ids {
			ctx = context.WithValue(ctx, id{}, n) // want "GL403"
			handle(ctx)
		}
	}()
}
