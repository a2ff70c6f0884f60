package guard

import (
	"context"
	"errors"
	"time"
)

func settle(cancel func(), err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		cancel()
		return nil
	}
	return err
}

func Run(do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second) // want "GL401"
	return settle(cancel, do(ctx))
}
