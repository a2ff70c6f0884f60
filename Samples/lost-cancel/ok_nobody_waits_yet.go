package monitor

import (
	"context"
	"errors"
	"time"
)

type engine interface{ Backup(name string) error }

// Monitor watches one backup.
type Monitor struct {
	ctx  context.Context
	quit context.CancelFunc
	name string
}

func (m *Monitor) Close() { m.quit() }

func (m *Monitor) run() {
	<-m.ctx.Done()
}

func New(e engine, name string) (*Monitor, error) {
	ctx, quit := context.WithCancel(context.Background())
	m := &Monitor{ctx: ctx, quit: quit, name: name}
	if err := e.Backup(name); err != nil {
		return nil, err
	}
	go m.run()
	return m, nil
}

func Watch(name string, changes func(context.Context) <-chan string) (string, error) {
	ctx, cancel := context.WithCancel(context.TODO())
	if name == "" {
		return "", errors.New("no name")
	}
	defer cancel()
	select {
	case change := <-changes(ctx):
		return change, nil
	case <-time.After(time.Minute):
		return "", ctx.Err()
	}
}
