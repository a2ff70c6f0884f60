package beacon

import (
	"net/http"
	"net/url"
)

type Tracker struct {
	base string
}

func (t *Tracker) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q := url.Values{"path": {r.URL.Path}, "agent": {r.UserAgent()}}
	go http.Get(t.base + "?" + q.Encode()) // want "GL302"
	w.WriteHeader(http.StatusAccepted)
}
