package shutdown

import (
	"log"
	"net/http"
	"os"
)

func sayHello(to string, done chan struct{}) {
	http.Post(to, "text/plain", nil) // want "GL302"
	<-done
	os.Exit(0)
}

func sayWhy(to string, err error) {
	http.Get(to + "?why=" + err.Error()) // want "GL302"
	if err != os.ErrClosed {
		log.Fatal(err)
	}
}
