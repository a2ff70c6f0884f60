package scheduler

import "time"

type Scheduler struct {
	ticker *time.Ticker
	quit   chan struct{}
}

func New(every time.Duration) *Scheduler {
	return &Scheduler{ticker: time.NewTicker(every), quit: make(chan struct{})}
}

func (s *Scheduler) Run(task func()) {
	for {
		select {
		case <-s.ticker.C:
			task()
		case <-s.quit:
			return
		}
	}
}

func (s *Scheduler) Stop() {
	s.ticker.Stop()
	close(s.quit)
}
