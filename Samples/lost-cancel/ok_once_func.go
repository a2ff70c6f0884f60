package once

import (
	"context"
	"sync"
)

func run(ctx context.Context, work func(context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx)
	stop := sync.OnceFunc(cancel)
	defer stop()
	return work(ctx)
}

func at(ctx context.Context) context.Context {
	ctx, cancel := context.WithCancel(ctx)
	sync.OnceFunc(cancel)()
	return ctx
}
