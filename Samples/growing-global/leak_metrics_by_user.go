package usage

import (
	"net/http"
	"sync"
	"sync/atomic"
)

type gauge struct{ bytes atomic.Int64 }

type family struct {
	mu     sync.RWMutex
	gauges map[string]*gauge
}

func (f *family) with(user string) *gauge {
	f.mu.RLock()
	g, ok := f.gauges[user]
	f.mu.RUnlock()
	if ok {
		return g
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if g, ok := f.gauges[user]; ok {
		return g
	}
	g = new(gauge)
	f.gauges[user] = g // want "GL101"
	return g
}

var traffic = &family{gauges: map[string]*gauge{}}

func Account(w http.ResponseWriter, r *http.Request) {
	user, _, _ := r.BasicAuth()
	traffic.with(user).bytes.Add(r.ContentLength)
	w.WriteHeader(http.StatusOK)
}
