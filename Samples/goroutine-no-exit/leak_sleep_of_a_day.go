package reminder

import (
	"net/http"
	"time"
)

func Remind(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "POST only", http.StatusMethodNotAllowed)
		return
	}
	go time.Sleep(24 * time.Hour) // want "GL201"
	w.WriteHeader(http.StatusCreated)
}
