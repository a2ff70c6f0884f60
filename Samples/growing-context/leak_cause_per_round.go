package rounds

import (
	"context"
	"errors"
)

var errRound = errors.New("round is over")

func rounds(ctx context.Context, play func(context.Context) bool) {
	var end context.CancelCauseFunc
	more := true
	for {
		ctx, end = context.WithCancelCause(ctx) // want "GL403"
		more = play(ctx)
		end(errRound)
		if !more {
			return
		}
	}
}
