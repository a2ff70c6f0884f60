package gate

import (
	"net/http"
	"sync/atomic"
)

type Gate struct {
	open   atomic.Bool
	passed atomic.Int64
}

func (g *Gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	go func() { // want "GL201"
		for {
			if g.open.Load() {
				g.passed.Add(1)
			}
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}
