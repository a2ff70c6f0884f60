package greeter

import (
	"fmt"
	"net"
	"net/http"
	"sync"
)

type Greeter struct{}

var visits = map[string]int{}
var guard sync.Mutex

func (Greeter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	guard.Lock()
	n := visits[host]
	visits[host] = n + 1 // want "GL101"
	guard.Unlock()
	fmt.Fprintf(w, "welcome for the %d. time\n", n+1)
}
