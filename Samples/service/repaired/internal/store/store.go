// Package store knows the parcels. Which parcels there are is settled at the start: a request changes them, and adds
// none.
package store

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

// ErrUnknown says that there is no such parcel.
var ErrUnknown = errors.New("store: no such parcel")

const (
	Registered = "registered"
	InTransit  = "in transit"
	OnHold     = "on hold"
	Delivered  = "delivered"
	Returned   = "returned to sender"
)

// Parcel is what is known of one parcel.
type Parcel struct {
	ID      string    `json:"id"`
	Status  string    `json:"status"`
	Where   string    `json:"where,omitempty"`
	Changed time.Time `json:"changed"`
}

// Store holds the parcels; it may be used by many goroutines.
type Store struct {
	mu      sync.RWMutex
	parcels map[string]Parcel
}

// Seed returns a store with n parcels, P0001 and so on.
func Seed(n int) *Store {
	s := &Store{parcels: make(map[string]Parcel, n)}
	for i := 1; i <= n; i++ {
		id := fmt.Sprintf("P%04d", i)
		s.parcels[id] = Parcel{ID: id, Status: Registered, Changed: time.Now()}
	}
	return s
}

// Get returns the parcel with that number.
func (s *Store) Get(id string) (Parcel, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	p, ok := s.parcels[id]
	if !ok {
		return Parcel{}, fmt.Errorf("%w: %q", ErrUnknown, id)
	}
	return p, nil
}

// Move notes where a known parcel is now.
func (s *Store) Move(id, status, where string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	p, ok := s.parcels[id]
	if !ok {
		return fmt.Errorf("%w: %q", ErrUnknown, id)
	}
	p.Status, p.Where, p.Changed = status, where, time.Now()
	s.parcels[id] = p
	return nil
}

// HeldSince returns the numbers of the parcels that have been on hold since then or longer.
func (s *Store) HeldSince(then time.Time) (ids []string) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	for id, p := range s.parcels {
		if p.Status == OnHold && p.Changed.Before(then) {
			ids = append(ids, id)
		}
	}
	return ids
}
