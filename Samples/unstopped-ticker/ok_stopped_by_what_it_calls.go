package samples

import (
	"context"
	"time"
)

type worker struct {
	t *time.Ticker
}

// The method makes the ticker, and what it calls stops it.
func (w *worker) Run(ctx context.Context) {
	w.t = time.NewTicker(time.Minute)
	w.serve(ctx)
}

func (w *worker) serve(ctx context.Context) {
	defer w.cleanup()
	for {
		select {
		case <-ctx.Done():
			return
		case <-w.t.C:
		}
	}
}

func (w *worker) cleanup() { w.t.Stop() }

func runWorker(ctx context.Context) {
	w := &worker{}
	w.Run(ctx)
}

type keeper struct {
	inner clock
}

type clock struct {
	tick *time.Ticker
}

func (c *clock) stop() { c.tick.Stop() }

func (k *keeper) Close() { k.inner.stop() }

func newKeeper() *keeper {
	return &keeper{inner: clock{tick: time.NewTicker(time.Second)}}
}

func keep() {
	k := newKeeper()
	defer k.Close()
	<-k.inner.tick.C
}
