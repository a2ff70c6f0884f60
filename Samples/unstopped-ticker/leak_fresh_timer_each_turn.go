package refresh

import (
	"context"
	"time"
)

func Loop(ctx context.Context, refresh func(), requests <-chan struct{}) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-requests:
			refresh()
		case <-time.NewTimer(5 * time.Minute).C: // want "GL402"
			refresh()
		}
	}
}

func Each(ctx context.Context, refresh func(), requests <-chan struct{}) {
	for {
		pause := time.After(time.Hour) // want "GL402"
		select {
		case <-ctx.Done():
			return
		case <-requests:
		case <-pause:
		}
		refresh()
	}
}
