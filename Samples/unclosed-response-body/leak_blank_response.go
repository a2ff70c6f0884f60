package health

import (
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 3 * time.Second}

// Alive says whether the host answers at all.
func Alive(host string) bool {
	_, err := client.Get("http://" + host + "/healthz") // want "GL302"
	return err == nil
}
