package pinger

import (
	"log"
	"net/http"
)

func close(res *http.Response) {
	if err := res.Body.Close(); err != nil {
		log.Print("pinger: ", err)
	}
}

type Target string

func (t Target) Up() bool {
	res, err := http.Get(string(t))
	if err != nil {
		return false
	}
	defer close(res)
	return res.StatusCode < http.StatusInternalServerError
}
