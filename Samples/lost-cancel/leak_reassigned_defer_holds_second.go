package override

import (
	"context"
	"time"
)

type Options struct{ Timeout time.Duration }

func Call(parent context.Context, opts *Options, do func(context.Context) error) error {
	ctx, cancel := context.WithCancel(parent) // want "GL401"
	if opts != nil {
		ctx, cancel = context.WithTimeout(parent, opts.Timeout)
	}
	defer func() { cancel() }()
	return do(ctx)
}
