package events

import "context"

type user struct{}

func listen(ctx context.Context, names <-chan string, handle func(context.Context)) {
	go func() {
		current := ctx
		for {
			select {
			case name := <-names:
				current = context.WithValue(current, user{}, name) // want "GL403"
			case <-ctx.Done():
				return
			}
			handle(current)
		}
	}()
}
