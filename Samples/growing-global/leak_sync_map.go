package dedupe

import (
	"crypto/sha256"
	"io"
	"net/http"
	"sync"
)

var seen sync.Map

// Fresh says whether the message comes for the first time.
func Fresh(message []byte) bool {
	_, loaded := seen.LoadOrStore(sha256.Sum256(message), struct{}{}) // want "GL101"
	return !loaded
}

func Receive(w http.ResponseWriter, r *http.Request) {
	message, err := io.ReadAll(r.Body)
	if err != nil || !Fresh(message) {
		w.WriteHeader(http.StatusConflict)
	}
}
