package forward

import (
	"fmt"
	"io"
	"net/http"
)

type Hub struct{ lines chan string }

func (h *Hub) copy(w io.Writer, done <-chan struct{}) {
loop:
	for {
		select {
		case <-done:
			break loop
		case line := <-h.lines:
			fmt.Fprintln(w, line)
		}
	}
	fmt.Fprintln(w, "bye")
}

func (h *Hub) Tee(w io.Writer) http.HandlerFunc {
	return func(_ http.ResponseWriter, r *http.Request) {
		go h.copy(w, r.Context().Done())
	}
}
