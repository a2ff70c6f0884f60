package sampler

import (
	"context"
	"log"
	"runtime"
	"time"
)

func Watch(ctx context.Context, every time.Duration) {
	tick := time.NewTicker(every)
	go func() { // want "GL201"
		for {
			select {
			case <-tick.C:
				log.Printf("%d goroutines", runtime.NumGoroutine())
			case <-ctx.Done():
				log.Print("sampler: stopping")
				tick.Stop()
			}
		}
	}()
}
