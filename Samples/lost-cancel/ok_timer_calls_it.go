package relay

import (
	"context"
	"errors"
	"io"
	"time"
)

// Idle calls something when nothing has been seen for a while.
type Idle struct {
	seen  chan struct{}
	timer *time.Timer
	end   func()
}

func (i *Idle) check() {
	select {
	case <-i.seen:
		i.timer.Reset(time.Minute)
	default:
		i.end()
	}
}

func (i *Idle) set(after time.Duration) { i.timer = time.AfterFunc(after, i.check) }

func endWhenIdle(end context.CancelFunc, after time.Duration) *Idle {
	idle := &Idle{seen: make(chan struct{}, 1), end: end}
	idle.set(after)
	return idle
}

type dispatcher interface {
	Dispatch(ctx context.Context, to string) (io.ReadWriter, error)
}

func Relay(ctx context.Context, d dispatcher, to string, from io.Reader) error {
	ctx, cancel := context.WithCancel(ctx)
	idle := endWhenIdle(cancel, time.Minute)
	link, err := d.Dispatch(ctx, to)
	if err != nil {
		return errors.Join(errors.New("relay"), err)
	}
	idle.seen <- struct{}{}
	_, err = io.Copy(link, from)
	return err
}
