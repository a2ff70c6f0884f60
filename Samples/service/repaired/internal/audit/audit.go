// Package audit keeps what the scanners in the depots sent, so that a complaint can be followed up.
package audit

import (
	"slices"
	"sync"
	"time"
)

// Entry is one message of a scanner.
type Entry struct {
	At      time.Time
	Parcel  string
	Payload []byte
}

// keep is how many messages a complaint can look back on.
const keep = 16

type trail struct {
	mu      sync.Mutex
	entries []Entry
}

var scans trail

// Scan notes what a scanner sent about a parcel.
func Scan(parcel string, payload []byte) {
	scans.add(Entry{At: time.Now(), Parcel: parcel, Payload: payload})
}

// Of returns what was sent about one parcel, the oldest first.
func Of(parcel string) []Entry {
	return scans.about(parcel)
}

func (t *trail) add(e Entry) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.entries = append(t.entries, e)
	if n := len(t.entries); n > keep {
		t.entries = slices.Clone(t.entries[n-keep:])
	}
}

func (t *trail) about(parcel string) (found []Entry) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, e := range t.entries {
		if e.Parcel == parcel {
			found = append(found, e)
		}
	}
	return found
}
