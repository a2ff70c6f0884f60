package values

import "context"

type key string

func all(ctx context.Context, values map[string]any) context.Context {
	for name, value := range values {
		ctx = context.WithValue(ctx, key(name), value)
	}
	return ctx
}

func first(ctx context.Context, names <-chan string) context.Context {
	for name := range names {
		if name == "" {
			continue
		}
		ctx = context.WithValue(ctx, key("name"), name)
		return ctx
	}
	return ctx
}
