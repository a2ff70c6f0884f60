package console

import (
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

// Resize tells a client each time the window changes.
func Resize(w http.ResponseWriter, r *http.Request) {
	sizes := make(chan os.Signal, 1)
	signal.Notify(sizes, syscall.SIGWINCH) // want "GL305"
	for {
		select {
		case <-sizes:
			if _, err := w.Write([]byte("resize\n")); err != nil {
				return
			}
		case <-r.Context().Done():
			return
		}
	}
}

func Routes(mux *http.ServeMux) { mux.HandleFunc("/resize", Resize) }
