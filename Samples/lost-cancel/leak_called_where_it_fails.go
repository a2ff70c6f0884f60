package attempt

import "context"

func attempt(ctx context.Context, work func(context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx) // want "GL401"
	if err := work(ctx); err != nil {
		cancel()
		return err
	}
	return nil
}

func explain(ctx context.Context, work func(context.Context) error) error {
	ctx, cancel := context.WithCancelCause(ctx) // want "GL401"
	err := work(ctx)
	if err != nil {
		cancel(err)
	}
	return err
}
