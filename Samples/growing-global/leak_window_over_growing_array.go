package tape

import (
	"net/http"
	"sync"
)

const shown = 50

var (
	mu     sync.Mutex
	all    []string
	recent []string
)

// Write keeps the newest lines in view.
func Write(line string) {
	mu.Lock()
	defer mu.Unlock()
	all = append(all, line) // want "GL101"
	recent = all
	if len(recent) > shown {
		recent = recent[len(recent)-shown:]
	}
}

func Recent() []string {
	mu.Lock()
	defer mu.Unlock()
	return append([]string(nil), recent...)
}

func Say(w http.ResponseWriter, r *http.Request) { Write(r.FormValue("line")) }
