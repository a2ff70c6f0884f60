package options

import "context"

type option struct {
	key   any
	value any
}

func apply(ctx context.Context, options ...option) context.Context {
	for _, o := range options {
		ctx = context.WithValue(ctx, o.key, o.value)
	}
	return ctx
}
