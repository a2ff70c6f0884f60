package fanout

import (
	"context"
	"log"
	"time"
)

type Task func(context.Context) error

func First(parent context.Context, tasks []Task) error {
	ctx, cancel := context.WithTimeout(parent, time.Minute)
	results := make(chan error, len(tasks))
	ready := make(chan struct{})
	for _, t := range tasks {
		go func() {
			<-ready
			results <- t(ctx)
		}()
	}
	go close(ready)
	err := <-results
	go cancel()
	go log.Printf("first of %d: %v", len(tasks), err)
	return err
}
