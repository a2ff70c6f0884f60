package collector

import (
	"context"
	"time"
)

type Collector struct {
	Sample, Flush func()
}

func (c Collector) Run(ctx context.Context) error {
	sample := time.NewTicker(time.Second)
	flush := time.NewTicker(time.Minute) // want "GL402"
	defer sample.Stop()
	for {
		select {
		case <-sample.C:
			c.Sample()
		case <-flush.C:
			c.Flush()
		case <-ctx.Done():
			c.Flush()
			return ctx.Err()
		}
	}
}
