// Package watch follows parcels: it tells who asked when one arrives, and sends back what nobody fetches.
package watch

import (
	"log"
	"time"

	"example.com/leakyservice/internal/store"
)

const (
	pollEvery = 100 * time.Millisecond
	patience  = 500 * time.Millisecond
	holdTime  = 24 * time.Hour
)

// Watcher follows the parcels of a store.
type Watcher struct {
	store *store.Store
}

// New returns a watcher of the store's parcels.
func New(s *store.Store) *Watcher { return &Watcher{store: s} }

// Follow says when the parcel is delivered, or gives up when patience ends.
func (w *Watcher) Follow(id string) {
	go w.follow(id) // want "GL201"
}

func (w *Watcher) follow(id string) {
	poll := time.NewTicker(pollEvery)
	defer poll.Stop()
	giveUp := time.NewTimer(patience)
	defer giveUp.Stop()
	for {
		select {
		case <-poll.C:
			if p, err := w.store.Get(id); err == nil && p.Status == store.Delivered {
				log.Printf("%s has arrived", id)
				break
			}
		case <-giveUp.C:
			break
		}
	}
}
