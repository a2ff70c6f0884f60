package meter

import "time"

type window struct {
	ticks *time.Ticker
	width time.Duration
}

func newWindow(width time.Duration) *window {
	return &window{ticks: time.NewTicker(width), width: width}
}

func (w *window) wait() time.Time { return <-w.ticks.C }

func (w *window) close() { w.ticks.Stop() }

func Rate(events <-chan struct{}) (perSecond int) {
	w := newWindow(time.Second) // want "GL402|GL305"
	end := make(chan time.Time, 1)
	go func() { end <- w.wait() }()
	for {
		select {
		case <-events:
			perSecond++
		case <-end:
			return perSecond
		}
	}
}
