package router

import (
	"context"
	"errors"
)

func Route(parent context.Context, kind string, do func(context.Context) error) error {
	ctx, cancel := context.WithCancelCause(parent) // want "GL401"
	switch kind {
	case "read", "list":
		err := do(ctx)
		cancel(nil)
		return err
	case "write":
		err := do(ctx)
		cancel(err)
		return err
	case "noop":
		return nil
	}
	cancel(errors.New("unknown kind"))
	return context.Cause(ctx)
}
