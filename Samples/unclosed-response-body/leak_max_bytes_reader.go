package proxy

import (
	"io"
	"net/http"
)

type Handler struct {
	upstream string
	limit    int64
}

func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get(h.upstream + r.URL.Path) // want "GL302"
	if err != nil {
		http.Error(w, "upstream is down", http.StatusBadGateway)
		return
	}
	limited := http.MaxBytesReader(w, resp.Body, h.limit)
	w.WriteHeader(resp.StatusCode)
	if _, err := io.Copy(w, limited); err != nil {
		return
	}
}
