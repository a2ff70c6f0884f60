package grace

import (
	"context"
	"time"
)

// Bounded gives use a context that ends after d, even when use goes on in the background.
func Bounded(d time.Duration, use func(context.Context)) {
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(d, cancel)
	use(ctx)
}
