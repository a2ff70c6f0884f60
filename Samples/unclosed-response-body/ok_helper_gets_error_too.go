package relay

import (
	"io"
	"net/http"
)

// The helper closes where there is something to close.
func pass(w http.ResponseWriter, answer *http.Response, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	} else {
		defer answer.Body.Close()
		io.Copy(w, answer.Body)
	}
}

func passOn(w http.ResponseWriter, answer *http.Response, err error) { pass(w, answer, err) }

func Front(w http.ResponseWriter, _ *http.Request) {
	answer, err := http.Get("https://example.com/")
	pass(w, answer, err)
}

func Back(w http.ResponseWriter, request *http.Request) {
	answer, err := http.DefaultClient.Do(request)
	passOn(w, answer, err)
}
