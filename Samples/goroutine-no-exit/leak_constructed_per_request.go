package lookup

import (
	"fmt"
	"net/http"
	"time"
)

type memo struct {
	answers map[string]string
}

func newMemo() *memo {
	m := &memo{answers: make(map[string]string)}
	go m.expire() // want "GL201"
	return m
}

func (m *memo) expire() {
	for {
		time.Sleep(time.Minute)
		clear(m.answers)
	}
}

func (m *memo) ask(q string) string {
	if _, ok := m.answers[q]; !ok {
		m.answers[q] = fmt.Sprintf("%q is a good question", q)
	}
	return m.answers[q]
}

func Answer(w http.ResponseWriter, r *http.Request) {
	m := newMemo()
	for _, q := range r.URL.Query()["q"] {
		fmt.Fprintln(w, m.ask(q))
	}
}
