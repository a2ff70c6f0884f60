package engine

import (
	"context"
	"sync"
)

type Engine struct {
	mu     sync.Mutex
	cancel context.CancelFunc
	done   chan struct{}
}

func (e *Engine) Start(run func(context.Context)) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.cancel != nil {
		return
	}
	var ctx context.Context
	ctx, e.cancel = context.WithCancel(context.Background())
	e.done = make(chan struct{})
	go func() {
		defer close(e.done)
		run(ctx)
	}()
}

func (e *Engine) Stop() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.cancel == nil {
		return
	}
	e.cancel()
	<-e.done
	e.cancel = nil
}
