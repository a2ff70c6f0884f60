package httpapi

import (
	"net/http"
	"sync"
	"time"
)

// callers has when each caller was here last, by the name the caller gives itself.
var callers = struct {
	sync.Mutex
	last map[string]time.Time
}{last: make(map[string]time.Time)}

// noteCallers tells callers when they were here last.
func noteCallers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if name := r.Header.Get("X-Caller"); name != "" {
			if at, known := lastVisit(name); known {
				w.Header().Set("X-Last-Visit", at.Format(time.RFC3339))
			}
		}
		next.ServeHTTP(w, r)
	})
}

func lastVisit(name string) (at time.Time, known bool) {
	callers.Lock()
	defer callers.Unlock()
	at, known = callers.last[name]
	callers.last[name] = time.Now() // want "GL101"
	return at, known
}
