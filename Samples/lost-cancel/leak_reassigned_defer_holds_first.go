package extend

import (
	"context"
	"time"
)

func Work(parent context.Context, long bool, do func(context.Context)) {
	ctx, cancel := context.WithTimeout(parent, time.Second)
	defer cancel()
	if long {
		ctx, cancel = context.WithTimeout(parent, time.Hour) // want "GL401"
	}
	do(ctx)
}
