package bans

import (
	"net/http"
	"time"
)

type ban struct{ at time.Time }

var recent []*ban

func Ban(w http.ResponseWriter, r *http.Request) {
	recent = append(recent, &ban{at: time.Now()})
}

func sweep() {
	if len(recent) < 1 {
		return
	}
	fresh := make([]*ban, 0, len(recent))
	for _, b := range recent {
		if time.Since(b.at) < time.Minute {
			fresh = append(fresh, b)
		}
	}
	recent = fresh
}

func sweepForEver() {
	ticker := time.NewTicker(time.Minute)
	for {
		<-ticker.C
		sweep()
	}
}

func Start() { go sweepForEver() }
