package watch

import (
	"log"
	"time"

	"example.com/leakyservice/internal/store"
)

// Hold keeps a parcel for a day; it goes back when nobody has fetched it by then.
func (w *Watcher) Hold(id string) error {
	if err := w.store.Move(id, store.OnHold, "depot"); err != nil {
		return err
	}
	go func() { // want "GL201"
		time.Sleep(holdTime)
		if p, err := w.store.Get(id); err == nil && p.Status == store.OnHold {
			log.Printf("%s goes back", id)
			w.store.Move(id, store.Returned, "")
		}
	}()
	return nil
}
