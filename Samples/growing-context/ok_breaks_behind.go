package until

import "context"

type winner struct{}

func until(ctx context.Context, names <-chan string, good func(string) bool) context.Context {
loop:
	for {
		select {
		case n, ok := <-names:
			if !ok {
				break loop
			}
			if !good(n) {
				continue
			}
			ctx = context.WithValue(ctx, winner{}, n)
			break loop
		case <-ctx.Done():
			return ctx
		}
	}
	return ctx
}
