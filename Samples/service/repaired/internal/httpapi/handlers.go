package httpapi

import (
	"bytes"
	"io"
	"net/http"

	"example.com/leakyservice/internal/audit"
	"example.com/leakyservice/internal/store"
)

const maxScan = 64 << 10

func (s *Server) parcel(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	at, err := s.Carrier.Track(id)
	if err != nil {
		fail(w, err)
		return
	}
	if err := s.Store.Move(id, at.Status, at.Depot); err != nil {
		fail(w, err)
		return
	}
	p, err := s.Store.Get(id)
	if err != nil {
		fail(w, err)
		return
	}
	reply(w, p)
}

func (s *Server) label(w http.ResponseWriter, r *http.Request) {
	p, err := s.Store.Get(r.PathValue("id"))
	if err != nil {
		fail(w, err)
		return
	}
	var text bytes.Buffer
	if err := s.Labels.Print(&text, r.FormValue("size"), p); err != nil {
		fail(w, err)
		return
	}
	text.WriteTo(w)
}

func (s *Server) eta(w http.ResponseWriter, r *http.Request) {
	at, err := s.Estimator.Arrival(r.PathValue("id"))
	if err != nil {
		fail(w, err)
		return
	}
	reply(w, at)
}

func (s *Server) price(w http.ResponseWriter, r *http.Request) {
	cents, err := s.Carrier.Price(r.Context(), r.PathValue("id"))
	if err != nil {
		fail(w, err)
		return
	}
	reply(w, map[string]int{"cents": cents})
}

func (s *Server) scan(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	payload, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxScan))
	if err != nil {
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	if err := s.Store.Move(id, store.InTransit, r.FormValue("depot")); err != nil {
		fail(w, err)
		return
	}
	audit.Scan(id, payload)
	w.WriteHeader(http.StatusNoContent)
}

func (s *Server) scans(w http.ResponseWriter, r *http.Request) {
	type line struct {
		At    string `json:"at"`
		Bytes int    `json:"bytes"`
	}
	lines := []line{}
	for _, e := range audit.Of(r.PathValue("id")) {
		lines = append(lines, line{At: e.At.Format("15:04:05"), Bytes: len(e.Payload)})
	}
	reply(w, lines)
}

func (s *Server) watch(w http.ResponseWriter, r *http.Request) {
	s.Watcher.Follow(r.PathValue("id"))
	w.WriteHeader(http.StatusAccepted)
}

func (s *Server) hold(w http.ResponseWriter, r *http.Request) {
	if err := s.Watcher.Hold(r.PathValue("id")); err != nil {
		fail(w, err)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}

func (s *Server) warm(w http.ResponseWriter, r *http.Request) {
	s.Prefetch.Warm(r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}
