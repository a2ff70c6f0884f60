package zones

import (
	"os"
	"sync"
)

var (
	load  sync.Once
	names []string
	known map[string]struct{}
)

func fill() {
	known = map[string]struct{}{}
	entries, err := os.ReadDir("/usr/share/zoneinfo")
	if err != nil {
		return
	}
	for _, e := range entries {
		names = append(names, e.Name())
		known[e.Name()] = struct{}{}
	}
}

func Has(name string) bool {
	load.Do(fill)
	_, ok := known[name]
	return ok
}
