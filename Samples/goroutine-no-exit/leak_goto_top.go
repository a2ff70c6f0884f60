package retry

import (
	"log"
	"net/http"
	"time"
)

func send(deliver func() error) {
	attempt := 0
again:
	if err := deliver(); err != nil {
		log.Printf("attempt %d: %v", attempt, err)
	}
	attempt++
	time.Sleep(time.Duration(attempt) * time.Second)
	goto again
}

func Enqueue(deliver func(*http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		copied := r.Clone(r.Context())
		go send(func() error { return deliver(copied) }) // want "GL201"
		w.WriteHeader(http.StatusAccepted)
	})
}
