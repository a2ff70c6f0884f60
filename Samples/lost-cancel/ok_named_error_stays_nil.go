package queue

import (
	"context"
	"errors"
)

type Sender struct {
	stop context.CancelFunc
	jobs chan string
}

func (s *Sender) Close() { s.stop() }

// New starts a sender; only a size that makes no sense is an error.
func New(size int) (s *Sender, err error) {
	if size >= 0 {
		ctx, cancel := context.WithCancel(context.Background())
		s = &Sender{stop: cancel, jobs: make(chan string, size)}
		go s.run(ctx)
	} else {
		err = errors.New("negative size")
	}
	return
}

func (s *Sender) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.jobs:
		}
	}
}
