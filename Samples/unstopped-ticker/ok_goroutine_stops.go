package refresher

import "time"

func Start(every time.Duration, refresh func()) (stop func()) {
	quit := make(chan struct{})
	t := time.NewTicker(every)
	go func() {
		defer t.Stop()
		for {
			select {
			case <-t.C:
				refresh()
			case <-quit:
				return
			}
		}
	}()
	return func() { close(quit) }
}
