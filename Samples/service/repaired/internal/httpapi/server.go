// Package httpapi is the service's interface.
package httpapi

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"

	"example.com/leakyservice/internal/client"
	"example.com/leakyservice/internal/estimate"
	"example.com/leakyservice/internal/labels"
	"example.com/leakyservice/internal/prefetch"
	"example.com/leakyservice/internal/store"
	"example.com/leakyservice/internal/watch"
)

// Server answers requests from what its parts know.
type Server struct {
	Store     *store.Store
	Carrier   *client.Client
	Prefetch  *prefetch.Prefetcher
	Labels    labels.Printer
	Estimator *estimate.Estimator
	Watcher   *watch.Watcher
}

// Routes returns the handler of everything the service offers.
func (s *Server) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /parcels/{id}", s.parcel)
	mux.HandleFunc("GET /parcels/{id}/label", s.label)
	mux.HandleFunc("GET /parcels/{id}/eta", s.eta)
	mux.HandleFunc("GET /parcels/{id}/price", s.price)
	mux.HandleFunc("GET /parcels/{id}/scans", s.scans)
	mux.HandleFunc("POST /parcels/{id}/scans", s.scan)
	mux.HandleFunc("POST /parcels/{id}/watch", s.watch)
	mux.HandleFunc("POST /parcels/{id}/hold", s.hold)
	mux.HandleFunc("POST /parcels/{id}/warm", s.warm)
	mux.HandleFunc("GET /debug/stats", stats)
	return noteCallers(mux)
}

func reply(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(v); err != nil {
		log.Print(err)
	}
}

func fail(w http.ResponseWriter, err error) {
	switch {
	case errors.Is(err, store.ErrUnknown), errors.Is(err, client.ErrNotFound):
		http.Error(w, err.Error(), http.StatusNotFound)
	case errors.Is(err, estimate.ErrSlow):
		http.Error(w, err.Error(), http.StatusGatewayTimeout)
	case errors.Is(err, labels.ErrTemplate):
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	default:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
