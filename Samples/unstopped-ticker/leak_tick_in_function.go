package blink

import (
	"context"
	"time"
)

func Until(ctx context.Context, toggle func()) {
	tick := time.Tick(500 * time.Millisecond) // want "GL402"
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick:
			toggle()
		}
	}
}
