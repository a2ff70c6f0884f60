package pipeline

import (
	"context"
	"time"
)

func Run(ctx context.Context, done <-chan struct{}, updates <-chan int, use func(int)) {
	for {
		select {
		case <-ctx.Done():
			select {
			case <-done:
			case <-time.After(5 * time.Second):
			}
			return
		case update := <-updates:
			use(update)
		}
	}
}

func Drain(in <-chan int, quit <-chan struct{}) (total int) {
loop:
	for n := range in {
		total += n
		if n < 0 {
			select {
			case <-quit:
			case <-time.After(time.Minute):
			}
			break loop
		}
	}
	return total
}

func Start(work func(time.Time) error) {
	for now := range time.Tick(time.Minute) {
		if err := work(now); err != nil {
			println(err.Error())
		}
	}
}
