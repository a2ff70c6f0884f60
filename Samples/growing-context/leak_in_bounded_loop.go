package visit

import (
	"context"
	"errors"
	"time"
)

type name struct{}

func each(ctx context.Context, names []string, visit func(context.Context) error) error {
	for _, n := range names {
		if n == "" {
			continue
		}
		ctx = context.WithValue(ctx, name{}, n) // want "wraps ctx once more in each iteration of the loop of line 12"
		if err := visit(ctx); err != nil {
			return err
		}
	}
	return nil
}

func three(ctx context.Context, visit func(context.Context) error) error {
	var cancel context.CancelFunc
	for attempt := 0; attempt < 3; attempt++ {
		ctx, cancel = context.WithTimeout(ctx, time.Second) // want "GL403"
		err := visit(ctx)
		cancel()
		if err == nil {
			return nil
		}
	}
	return errors.New("visit: three times in vain")
}

func some(ctx context.Context, marks map[string]bool, visit func(context.Context) error) {
	for n, marked := range marks {
		if marked {
			ctx = context.WithValue(ctx, name{}, n) // want "GL403"
		}
		_ = visit(ctx)
	}
}
