// Package prefetch makes the carrier look a parcel up before anyone asks, so that its caches are warm.
package prefetch

import (
	"log"

	"example.com/leakyservice/internal/client"
)

// Prefetcher asks ahead.
type Prefetcher struct {
	carrier *client.Client
}

// New returns a prefetcher that asks by the client given.
func New(c *client.Client) *Prefetcher { return &Prefetcher{carrier: c} }

// Warm makes the carrier look the parcel up.
func (p *Prefetcher) Warm(id string) {
	if _, err := p.carrier.Ask("track", id); err != nil { // want "GL302"
		log.Printf("prefetch of %s: %v", id, err)
	}
}
