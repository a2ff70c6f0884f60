package tally

import "time"

func Within(d time.Duration, sum func() int) (int, bool) {
	const depth = 0
	result := make(chan int, depth)
	go func() { // want "GL202"
		result <- sum()
	}()
	deadline := time.After(d)
	select {
	case n := <-result:
		return n, true
	case <-deadline:
	}
	return 0, false
}
