package recent

import (
	"net/http"
	"strings"
	"sync"
)

const keep = 200

var (
	mu   sync.Mutex
	urls []string
)

func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		urls = append(urls, r.URL.String())
		if n := len(urls); n > keep {
			urls = append(urls[:0], urls[n-keep:]...)
		}
		mu.Unlock()
		next.ServeHTTP(w, r)
	})
}

func Show(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	w.Write([]byte(strings.Join(urls, "\n")))
}
