package daemon

import (
	"context"
	"log"
	"os"
	"time"
)

func Check(do func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	err := do(ctx)
	if err == context.DeadlineExceeded {
		os.Exit(3)
	}
	if err != nil {
		log.Fatalf("check: %v", err)
	}
	if ctx.Err() != nil {
		panic("check ended late")
	}
	cancel()
}

func Forever(do func(context.Context)) {
	ctx, cancel := context.WithCancel(context.Background())
	for {
		do(ctx)
		if ctx.Err() != nil {
			cancel()
		}
		time.Sleep(time.Second)
	}
}
