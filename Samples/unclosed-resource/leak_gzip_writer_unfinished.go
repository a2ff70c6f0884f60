package pack

import (
	"compress/gzip"
	"encoding/json"
	"net/http"
)

type Reporter struct {
	Collect func() map[string]int
}

func (r Reporter) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	z := gzip.NewWriter(w) // want "GL305"
	if err := json.NewEncoder(z).Encode(r.Collect()); err != nil {
		z.Close()
		return
	}
	z.Flush()
}
