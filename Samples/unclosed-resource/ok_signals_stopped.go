package watch

import (
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func Handle(w http.ResponseWriter, r *http.Request) {
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)
	select {
	case <-hangups:
		w.WriteHeader(http.StatusNoContent)
	case <-r.Context().Done():
	}
}

func Routes(mux *http.ServeMux) { mux.HandleFunc("/watch", Handle) }
