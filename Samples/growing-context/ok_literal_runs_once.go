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
