package drain

import (
	"errors"
	"time"
)

func Take(make_ func() int) (int, error) {
	made := make(chan int)
	go func() { made <- make_() }()
	select {
	case n := <-made:
		return n, nil
	case <-time.After(time.Second):
		go func() { <-made }()
		return 0, errors.New("drain: slow")
	}
}
