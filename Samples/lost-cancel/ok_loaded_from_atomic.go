package sync

import (
	"context"
	"sync/atomic"
)

type loop struct {
	stop atomic.Pointer[context.CancelFunc]
}

func (l *loop) IsRunning() bool { return l.stop.Load() != nil }

func (l *loop) Run(ctx context.Context, work func(context.Context)) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	l.stop.Store(&cancel)
	work(ctx)
}

func (l *loop) Stop() {
	if stop := l.stop.Load(); stop != nil {
		(*stop)()
	}
}
