package main

import (
	"fmt"
	"sync"
	"time"
)

type gauge struct{ level int }

func newGauge() *gauge {
	g := &gauge{}
	go func() {
		for range time.NewTicker(time.Second).C {
			g.level++
		}
	}()
	return g
}

func poll(every time.Duration) error {
	go func() {
		ticks := time.Tick(every)
		for range ticks {
			fmt.Println("polled")
		}
	}()
	return nil
}

type watch struct{ done chan struct{} }

func (w *watch) run() {
	ticker := time.NewTicker(time.Minute)
	for {
		select {
		case <-w.done:
			return
		case <-ticker.C:
			fmt.Println("watched")
		}
	}
}

func report(done chan struct{}) {
	tick := time.Tick(time.Hour)
	for {
		select {
		case <-tick:
			fmt.Println("reported")
		case <-done:
			return
		}
	}
}

func start(w *watch, group *sync.WaitGroup) {
	go w.run()
	group.Add(1)
	go func() {
		defer group.Done()
		report(w.done)
	}()
}

func main() {
	w := &watch{done: make(chan struct{})}
	var group sync.WaitGroup
	g := newGauge()
	poll(time.Second)
	start(w, &group)
	fmt.Println(g.level)
	close(w.done)
	group.Wait()
}
