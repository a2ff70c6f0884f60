package cleanups

import (
	"context"
	"time"
)

func All(parent context.Context, limits []time.Duration, do func(context.Context)) {
	var cleanups []func()
	defer func() {
		for _, c := range cleanups {
			c()
		}
	}()
	for _, l := range limits {
		ctx, cancel := context.WithTimeout(parent, l)
		cleanups = append(cleanups, cancel)
		do(ctx)
	}
}
