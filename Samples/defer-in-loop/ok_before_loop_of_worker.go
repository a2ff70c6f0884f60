package ticker

import (
	"context"
	"log"
	"time"
)

func Every(ctx context.Context, d time.Duration, do func() error) {
	t := time.NewTicker(d)
	defer t.Stop()
	defer log.Print("ticker ends")
	for {
		select {
		case <-t.C:
			func() {
				defer func() {
					if p := recover(); p != nil {
						log.Print("recovered: ", p)
					}
				}()
				if err := do(); err != nil {
					log.Print(err)
				}
			}()
		case <-ctx.Done():
			return
		}
	}
}
