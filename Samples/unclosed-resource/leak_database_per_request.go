package status

import (
	"database/sql"
	"net/http"
)

type Handler struct {
	Driver, DSN string
}

func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open(h.Driver, h.DSN) // want "GL305"
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := db.PingContext(r.Context()); err != nil {
		http.Error(w, "database is down", http.StatusServiceUnavailable)
		return
	}
	w.Write([]byte("ok\n"))
}
