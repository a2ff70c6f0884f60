package copies

import (
	"context"
	"time"
)

func Run(d time.Duration, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.Background(), d)
	release := cancel
	if err := do(ctx); err != nil {
		release()
		return err
	}
	release()
	return nil
}
