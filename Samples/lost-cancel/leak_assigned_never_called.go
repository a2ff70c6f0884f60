package jobs

import (
	"context"
	"time"
)

type Job struct {
	Limit time.Duration
	Run   func(context.Context) error
}

func (j Job) Do(ctx context.Context) error {
	var stop context.CancelFunc
	if j.Limit > 0 {
		ctx, stop = context.WithTimeout(ctx, j.Limit) // want "GL401"
	}
	err := j.Run(ctx)
	if err != nil && stop == nil {
		return context.Cause(ctx)
	}
	return err
}
