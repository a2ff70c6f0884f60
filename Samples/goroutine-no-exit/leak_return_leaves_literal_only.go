package guard

import (
	"context"
	"log"
	"time"
)

// Keep calls work again and again, whatever it panics with.
func Keep(ctx context.Context, work func()) {
	go func() { // want "GL201"
		for {
			func() {
				defer func() {
					if p := recover(); p != nil {
						log.Print("recovered: ", p)
					}
				}()
				if ctx.Err() != nil {
					return
				}
				work()
			}()
			time.Sleep(time.Second)
		}
	}()
}
