package render

import (
	"errors"
	"time"
)

type Page struct{ HTML []byte }

func Within(d time.Duration, build func() Page) (Page, error) {
	built := make(chan Page)
	go func() {
		defer close(built)
		built <- build()
	}()
	select {
	case p := <-built:
		return p, nil
	case <-time.After(d):
		go func() {
			for range built {
			}
		}()
		return Page{}, errors.New("render: out of time")
	}
}
