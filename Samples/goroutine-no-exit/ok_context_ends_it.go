package heartbeat

import (
	"context"
	"log"
	"time"
)

func Start(ctx context.Context, every time.Duration, beat func() error) {
	go func() {
		t := time.NewTicker(every)
		defer t.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-t.C:
				if err := beat(); err != nil {
					log.Print(err)
				}
			}
		}
	}()
}
