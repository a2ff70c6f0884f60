package helper

import (
	"log"
	"time"
)

func halt(what string, t *time.Ticker) {
	t.Stop()
	log.Print(what, " stops")
}

func Count(n int) (at []time.Time) {
	t := time.NewTicker(time.Millisecond)
	defer halt("count", t)
	for len(at) < n {
		at = append(at, <-t.C)
	}
	return at
}
