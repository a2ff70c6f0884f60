package clicks

import (
	"encoding/json"
	"net/http"
	"sync"
	"time"
)

type Click struct {
	Page string    `json:"page"`
	At   time.Time `json:"at"`
}

var (
	mu     sync.Mutex
	clicks []Click
)

func Track(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	clicks = append(clicks, Click{Page: r.FormValue("page"), At: time.Now()}) // want "GL101"
	w.WriteHeader(http.StatusNoContent)
}

func List(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	json.NewEncoder(w).Encode(clicks)
}
