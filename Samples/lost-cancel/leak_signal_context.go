package interrupt

import (
	"context"
	"os"
	"os/signal"
)

// Ask runs the question until it is answered or the user presses Ctrl-C.
func Ask(ctx context.Context, question func(context.Context) (string, error)) (string, error) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt) // want "GL401"
	answer, err := question(ctx)
	if ctx.Err() != nil {
		stop()
		return "", ctx.Err()
	}
	return answer, err
}
