package pour

import (
	"os"
	"time"
)

// A `break` that leaves a loop, a `switch` or a `select` inside does not end the loop that defers.

type filter interface{ Keep(event string) bool }

func Idle(events <-chan string, closed <-chan struct{}, filters []filter, patience time.Duration) {
	var late <-chan time.Time
	for {
		select {
		case event := <-events:
			for _, f := range filters {
				if !f.Keep(event) {
					break
				}
			}
			ticker := time.NewTicker(patience)
			late = ticker.C
			defer ticker.Stop() // want "deferred ticker.Stop in the loop of line 14 runs only when the function returns"
		case <-late:
			return
		case <-closed:
			return
		}
	}
}

func Watch(paths <-chan string, stop <-chan struct{}) {
	var last string
	for {
		select {
		case path := <-paths:
			if path == last {
				break
			}
			last = path
			defer os.Remove(path) // want "deferred os.Remove in the loop of line 35 runs only when the function returns"
		case <-stop:
			return
		}
	}
}

func Retry(kinds <-chan int, closed <-chan struct{}) error {
	var again <-chan time.Time
	for {
		var wait time.Duration
		switch <-kinds {
		case 0:
			break
		default:
			wait = time.Second
		}
		timer := time.NewTimer(wait)
		again = timer.C
		defer timer.Stop() // want "deferred timer.Stop in the loop of line 51 runs only when the function returns"
		select {
		case <-again:
		case <-closed:
			return nil
		}
	}
}
