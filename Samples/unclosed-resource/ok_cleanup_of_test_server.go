package stub

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

type Calls struct{ N int }

func Server(t *testing.T, status int) (url string, calls *Calls) {
	calls = new(Calls)
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		calls.N++
		w.WriteHeader(status)
	}))
	t.Cleanup(srv.Close)
	return srv.URL, calls
}
