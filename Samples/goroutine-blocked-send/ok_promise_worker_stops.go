package promise

import "time"

func ticks(stop <-chan struct{}, every time.Duration) <-chan time.Time {
	out := make(chan time.Time)
	go func() {
		ticker := time.NewTicker(every)
		defer ticker.Stop()
		for {
			select {
			case now := <-ticker.C:
				out <- now
			case <-stop:
				return
			}
		}
	}()
	return out
}

func Print(stop <-chan struct{}, show func(time.Time)) {
	times := ticks(stop, time.Minute)
	for {
		select {
		case now := <-times:
			show(now)
		case <-stop:
			return
		}
	}
}
