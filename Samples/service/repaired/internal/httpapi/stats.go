package httpapi

import (
	"net/http"
	"os"
	"runtime"
)

// Stats is what the process holds.
type Stats struct {
	Heap        uint64 `json:"heap"`
	Goroutines  int    `json:"goroutines"`
	Descriptors int    `json:"descriptors"`
}

func stats(w http.ResponseWriter, _ *http.Request) {
	now := Stats{Goroutines: runtime.NumGoroutine(), Descriptors: descriptors()}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	now.Heap = m.HeapAlloc
	reply(w, now)
}

// descriptors counts before the collector runs: it closes forgotten files, some time or other.
func descriptors() int {
	open, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return -1
	}
	return len(open)
}
