package poll

import (
	"log"
	"net/http"
)

func poll(url string) (bool, error) {
	var resp, err = http.Get(url)
	log.Println("asked", url)
	defer resp.Body.Close() // want "GL308"
	attempts := 1
	if err != nil {
		return false, err
	}
	return resp.StatusCode == http.StatusOK && attempts == 1, nil
}
