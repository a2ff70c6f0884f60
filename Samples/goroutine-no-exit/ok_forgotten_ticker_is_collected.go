package sampling

import (
	"context"
	"time"
)

// Sample takes samples until ctx ends. Since Go 1.23 a ticker that nobody can reach any more needs no Stop.
func Sample(ctx context.Context, take func(time.Time)) {
	ticker := time.NewTicker(time.Second)
	go func() {
		for {
			select {
			case now := <-ticker.C:
				take(now)
			case <-ctx.Done():
				return
			}
		}
	}()
}
