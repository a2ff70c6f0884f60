package gone

import "time"

func Take(d time.Duration, make_ func() int) (int, bool) {
	made := make(chan int)
	go func() {
		defer func() { recover() }()
		made <- make_()
	}()
	select {
	case n := <-made:
		return n, true
	case <-time.After(d):
		close(made)
		return 0, false
	}
}
