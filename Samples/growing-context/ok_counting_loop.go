package layers

import "context"

type layer int

func layers(ctx context.Context, depth int) context.Context {
	for i := 0; i < depth; i++ {
		ctx = context.WithValue(ctx, layer(i), i)
	}
	return ctx
}
