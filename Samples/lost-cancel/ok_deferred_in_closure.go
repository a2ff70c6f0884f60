package scope

import (
	"context"
	"errors"
	"log"
)

var errLeft = errors.New("scope: left")

func In(parent context.Context, name string, body func(context.Context) error) error {
	ctx, cancel := context.WithCancelCause(parent)
	defer func() {
		cancel(errLeft)
		log.Printf("%s ends: %v", name, context.Cause(ctx))
	}()
	return body(ctx)
}
