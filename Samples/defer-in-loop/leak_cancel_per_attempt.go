package attempts

import (
	"context"
	"errors"
	"time"
)

func Try(ctx context.Context, n int, do func(context.Context) error) error {
	var last error
	for range n {
		attempt, cancel := context.WithTimeout(ctx, time.Second)
		defer cancel() // want "GL307"
		if last = do(attempt); last == nil {
			return nil
		}
		if errors.Is(ctx.Err(), context.Canceled) {
			return ctx.Err()
		}
	}
	return last
}
