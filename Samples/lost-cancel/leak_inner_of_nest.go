package nest

import (
	"context"
	"errors"
	"time"
)

var ErrSkip = errors.New("nest: skip this step")

func Steps(ctx context.Context, steps ...func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for _, step := range steps {
		inner, stop := context.WithCancel(ctx) // want "GL401"
		err := step(inner)
		if errors.Is(err, ErrSkip) {
			continue
		}
		stop()
		if err != nil {
			return err
		}
	}
	return nil
}
