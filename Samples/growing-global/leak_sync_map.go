package dedupe

import (
	"crypto/sha256"
	"sync"
)

var seen sync.Map

// Fresh says whether the message comes for the first time.
func Fresh(message []byte) bool {
	_, loaded := seen.LoadOrStore(sha256.Sum256(message), struct{}{}) // want "GL101"
	return !loaded
}
