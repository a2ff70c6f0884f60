package audit

import (
	"log"
	"net/http"
	"os"
)

func Record(w http.ResponseWriter, r *http.Request) {
	f, err := os.OpenFile("/var/log/audit.log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600) // want "GL301"
	if err != nil {
		http.Error(w, "audit log is not writable", http.StatusInternalServerError)
		return
	}
	trail := log.New(f, "audit ", log.LstdFlags|log.LUTC)
	trail.Printf("%s %s from %s", r.Method, r.URL.Path, r.RemoteAddr)
	w.WriteHeader(http.StatusNoContent)
}
