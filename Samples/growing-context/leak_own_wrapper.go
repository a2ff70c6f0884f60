package audit

import "context"

type actor struct{}

func withActor(ctx context.Context, who string) context.Context {
	return context.WithValue(ctx, actor{}, who)
}

func withDefault(ctx context.Context, who string) context.Context {
	if who == "" {
		return ctx
	}
	ctx = withActor(ctx, who)
	return ctx
}

func record(ctx context.Context, actors <-chan string, write func(context.Context)) {
	for who := range actors {
		ctx = withActor(ctx, who) // want "withActor wraps ctx"
		write(ctx)
	}
}

func all(ctx context.Context, actors []string, write func(context.Context)) {
	for _, who := range actors {
		ctx = withDefault(ctx, who) // want "GL403"
		write(ctx)
	}
}
