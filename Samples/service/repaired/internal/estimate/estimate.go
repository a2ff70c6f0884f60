// Package estimate guesses when a parcel arrives.
package estimate

import (
	"errors"
	"hash/fnv"
	"time"

	"example.com/leakyservice/internal/store"
)

// ErrSlow says that the model took too long.
var ErrSlow = errors.New("estimate: no estimate in time")

const deadline = 5 * time.Millisecond

// Estimator runs the model over the parcels of a store.
type Estimator struct {
	store *store.Store
}

// New returns an estimator for the store's parcels.
func New(s *store.Store) *Estimator { return &Estimator{store: s} }

// Arrival returns when the parcel should arrive.
func (e *Estimator) Arrival(id string) (time.Time, error) {
	parcel, err := e.store.Get(id)
	if err != nil {
		return time.Time{}, err
	}
	guess := make(chan time.Time, 1)
	go func() {
		guess <- model(parcel)
	}()
	select {
	case at := <-guess:
		return at, nil
	case <-time.After(deadline):
		return time.Time{}, ErrSlow
	}
}

// model is quick for most parcels, and slow for some.
func model(p store.Parcel) time.Time {
	h := fnv.New32a()
	h.Write([]byte(p.ID))
	hours := h.Sum32() % 72
	if hours%3 == 0 {
		time.Sleep(4 * deadline)
	}
	return p.Changed.Add(time.Duration(hours) * time.Hour)
}
