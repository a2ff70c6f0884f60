package reset

import "context"

type round struct{}

func rounds(parent context.Context, play func(context.Context) bool) {
	ctx := parent
	for n := 0; ; n++ {
		ctx = context.WithValue(ctx, round{}, n)
		if !play(ctx) {
			return
		}
		ctx = parent
	}
}
