package jobs

import (
	"context"
	"errors"
)

type Job struct {
	cancel context.CancelFunc
	done   chan struct{}
}

func Start(parent context.Context, run func(context.Context) error, ready func() bool) (*Job, error) {
	ctx, cancel := context.WithCancel(parent)
	job := &Job{cancel: cancel, done: make(chan struct{})}
	if !ready() {
		job.Stop()
		return nil, errors.New("jobs: not ready")
	}
	go func() {
		defer close(job.done)
		if err := run(ctx); err != nil {
			cancel()
		}
	}()
	return job, nil
}

func (j *Job) Stop() { j.cancel() }
