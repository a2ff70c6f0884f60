package monitor

import (
	"context"
	"errors"
	"time"
)

type task struct {
	ctx  context.Context
	quit context.CancelFunc
}

func (t *task) run() { <-t.ctx.Done() }

func (t *task) start() { go t.run() }

func Start(prepare func() error) (*task, error) {
	ctx, quit := context.WithCancel(context.Background()) // want "GL401"
	t := &task{ctx: ctx, quit: quit}
	t.start()
	if err := prepare(); err != nil {
		return nil, err
	}
	return t, nil
}

func Wait(name string, wait func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour) // want "GL401"
	if name == "" {
		return errors.New("no name")
	}
	defer cancel()
	return wait(ctx)
}

func Follow(parent context.Context, name string, wait func(context.Context) error) error {
	ctx, cancel := context.WithCancel(parent) // want "GL401"
	if name == "" {
		return errors.New("no name")
	}
	defer cancel()
	return wait(ctx)
}

func Each(names []string, watch func(context.Context, string)) error {
	ctx, cancel := context.WithCancel(context.Background()) // want "GL401"
	for _, name := range names {
		if name == "" {
			return errors.New("no name")
		}
		go watch(ctx, name)
	}
	cancel()
	return nil
}

func Again(names <-chan string, watch func(context.Context, string)) {
	var last context.CancelFunc
	for name := range names {
		if name == "" {
			return
		}
		ctx, cancel := context.WithCancel(context.Background()) // want "GL401"
		last = cancel
		watch(ctx, name)
	}
	if last != nil {
		last()
	}
}
