package swap

import (
	"context"
	"time"
)

func Renew(parent context.Context, renew func(context.Context) bool) {
	ctx, cancel := context.WithTimeout(parent, time.Second)
	defer func() { cancel() }()
	for renew(ctx) {
		cancel()
		ctx, cancel = context.WithTimeout(parent, time.Second)
	}
}
