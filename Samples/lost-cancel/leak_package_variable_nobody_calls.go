package refresh

import (
	"context"
	"time"
)

var abort context.CancelFunc

func Once(load func(context.Context) error) error {
	var ctx context.Context
	ctx, abort = context.WithTimeout(context.Background(), time.Hour) // want "GL401"
	return load(ctx)
}
