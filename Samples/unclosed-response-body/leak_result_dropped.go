package wakeup

import (
	"net/http"
	"strings"
)

type Pinger struct {
	Endpoint string
}

func (p Pinger) Notify(service string) {
	http.Post(p.Endpoint+"/wake", "text/plain", strings.NewReader(service)) // want "GL302"
}
