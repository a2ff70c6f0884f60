package timed

import (
	"net/http"
	"time"
)

type answer struct {
	*http.Response
	took time.Duration
}

func (a *answer) Close() error { return a.Body.Close() }

func ask(url string) (*answer, error) {
	start := time.Now()
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	return &answer{resp, time.Since(start)}, nil
}

func slow(url string) bool {
	a, err := ask(url) // want "GL305"
	if err != nil {
		return true
	}
	return a.took > time.Second
}

func closedByField(url string) (int, error) {
	a, err := ask(url)
	if err != nil {
		return 0, err
	}
	defer a.Body.Close()
	return a.StatusCode, nil
}
