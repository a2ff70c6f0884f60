package attachments

import (
	"io"
	"net/http"
)

type Sink interface {
	Keep(name string, r io.Reader) error
}

type Handler struct{ To Sink }

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, head, err := r.FormFile("attachment")
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	defer f.Close()
	if head.Size > 1<<20 {
		http.Error(w, "too big", http.StatusRequestEntityTooLarge)
		return
	}
	if err := h.To.Keep(head.Filename, f); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
