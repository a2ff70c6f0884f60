package derive

import (
	"context"
	"time"
)

type Scope struct {
	Ctx  context.Context
	Stop context.CancelFunc
}

func Short(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, time.Second)
}

func Named(parent context.Context) (ctx context.Context, cancel context.CancelFunc) {
	ctx, cancel = context.WithCancel(parent)
	return
}

func New(parent context.Context) *Scope {
	ctx, stop := context.WithCancel(parent)
	return &Scope{Ctx: ctx, Stop: stop}
}

func Only(parent context.Context, start func(context.Context)) context.CancelFunc {
	ctx, cancel := context.WithCancel(parent)
	start(ctx)
	return cancel
}
