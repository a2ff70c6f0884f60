package machine

import (
	"net/http"
	"time"
)

type state int

const (
	idle state = iota
	busy
	finished
)

type Machine struct {
	at   state
	work func() state
}

func (m *Machine) drive() {
	for {
		switch m.at {
		case idle:
			time.Sleep(time.Second)
			m.at = busy
		case busy:
			m.at = m.work()
		case finished:
			break
		}
	}
}

func Handler(work func() state) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		m := Machine{work: work}
		go m.drive() // want "GL201"
	}
}
