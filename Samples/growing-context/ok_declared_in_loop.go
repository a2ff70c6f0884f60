package declared

import "context"

type (
	user struct{}
	room struct{}
)

func serve(parent context.Context, users <-chan string, handle func(context.Context)) {
	for u := range users {
		var ctx = parent
		ctx = context.WithValue(ctx, user{}, u)
		ctx = context.WithValue(ctx, room{}, "lobby")
		handle(ctx)
	}
}
