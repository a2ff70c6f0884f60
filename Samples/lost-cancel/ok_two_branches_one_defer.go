package either

import (
	"context"
	"time"
)

func Do(parent context.Context, limit time.Duration, work func(context.Context) error) error {
	var ctx context.Context
	var cancel context.CancelFunc
	if limit > 0 {
		ctx, cancel = context.WithTimeout(parent, limit)
	} else {
		ctx, cancel = context.WithCancel(parent)
	}
	defer cancel()
	return work(ctx)
}
