package auditlog

import (
	"log"
	"net/http"
)

var entries = make(chan string)

func init() {
	go func() {
		for e := range entries {
			log.Print("audit: ", e)
		}
	}()
}

// Middleware records each request without holding it up.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		go func() { entries <- r.Method + " " + r.URL.Path }()
		next.ServeHTTP(w, r)
	})
}
