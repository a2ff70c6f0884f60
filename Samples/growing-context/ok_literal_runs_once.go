package once

import "context"

type user struct{}

func handle(ctx context.Context, name string, work func(context.Context)) {
	func() {
		if name != "" {
			ctx = context.WithValue(ctx, user{}, name)
		}
	}()
	mark := func() { ctx = context.WithValue(ctx, user{}, "nobody") }
	if name == "" {
		mark()
	}
	work(ctx)
}

func start(ctx context.Context, names []string, work func(context.Context)) {
	begin := func() {
		ctx = context.WithValue(ctx, user{}, names[0])
		work(ctx)
	}
	begin()
	go func() {
		ctx = context.WithValue(ctx, user{}, "nobody")
		work(ctx)
	}()
}
