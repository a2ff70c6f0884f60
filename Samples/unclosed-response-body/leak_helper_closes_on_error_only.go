package relay

import (
	"io"
	"net/http"
)

func drop(w io.Writer, answer *http.Response, err error) {
	if nil != err {
		answer.Body.Close()
		return
	}
	io.Copy(w, answer.Body)
}

func pass(w io.Writer, answer *http.Response, err error) {
	if err != nil {
		return
	}
	defer answer.Body.Close()
	io.Copy(w, answer.Body)
}

func Front(w http.ResponseWriter, _ *http.Request) {
	answer, err := http.Get("https://example.com/") // want "GL302"
	drop(w, answer, err)
}

// The error is another one.
func Back(w http.ResponseWriter, request *http.Request) {
	_, err := io.Copy(w, request.Body)
	answer, _ := http.Get("https://example.com/") // want "GL302"
	pass(w, answer, err)
}
