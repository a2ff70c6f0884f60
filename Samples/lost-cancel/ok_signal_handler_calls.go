package signals

import (
	"context"
	"os"
	"os/signal"
)

func Until(parent context.Context, run func(context.Context) error) error {
	ctx, cancel := context.WithCancel(parent)
	quit := make(chan os.Signal, 1)
	signal.Notify(quit, os.Interrupt)
	ended := make(chan struct{})
	go func() {
		select {
		case <-quit:
		case <-ended:
		}
		signal.Stop(quit)
		cancel()
	}()
	defer close(ended)
	return run(ctx)
}
