package hits

import "net/http"

var perPath = make(map[string]uint64)

// Count must be called with one request at a time.
func Count(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		perPath[r.URL.RequestURI()]++ // want "GL101"
		next.ServeHTTP(w, r)
	})
}
