package watch

import (
	"context"
	"log"
	"time"

	"example.com/leakyservice/internal/store"
)

// Hold keeps a parcel for a day; it goes back when nobody has fetched it by then.
func (w *Watcher) Hold(id string) error {
	return w.store.Move(id, store.OnHold, "depot")
}

// SendBack sends back what has been on hold for a day, until the context ends.
func (w *Watcher) SendBack(ctx context.Context) {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case now := <-tick.C:
			for _, id := range w.store.HeldSince(now.Add(-holdTime)) {
				log.Printf("%s goes back", id)
				w.store.Move(id, store.Returned, "")
			}
		}
	}
}
