package steps

import "context"

type step struct{}

type recorder struct{ mark func(string) }

func marker(ctx context.Context, write func(context.Context)) func(string) {
	return func(name string) {
		ctx = context.WithValue(ctx, step{}, name) // want "in each call of the function literal"
		write(ctx)
	}
}

func record(ctx context.Context, write func(context.Context)) *recorder {
	return &recorder{mark: func(name string) {
		ctx = context.WithValue(ctx, step{}, name) // want "GL403"
		write(ctx)
	}}
}

func both(ctx context.Context, write func(context.Context)) {
	mark := func(name string) {
		ctx = context.WithValue(ctx, step{}, name) // want "GL403"
		write(ctx)
	}
	mark("first")
	mark("second")
}
