package batch

import (
	"encoding/json"
	"io"
	"sync"
)

type Record map[string]any

var (
	mu      sync.Mutex
	pending []Record
)

func Add(r Record) {
	mu.Lock()
	pending = append(pending, r)
	mu.Unlock()
}

func Flush(w io.Writer) error {
	mu.Lock()
	out := pending
	pending = nil
	mu.Unlock()
	return json.NewEncoder(w).Encode(out)
}
