package tunnel

import (
	"io"
	"net/http"
)

type Proxy struct{ Banner string }

func (p Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	hj, ok := w.(http.Hijacker)
	if !ok {
		http.Error(w, "not supported", http.StatusNotImplemented)
		return
	}
	conn, _, err := hj.Hijack() // want "GL304"
	if err != nil {
		return
	}
	io.WriteString(conn, "HTTP/1.1 200 OK\r\n\r\n"+p.Banner)
}
