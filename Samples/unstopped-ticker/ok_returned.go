package clock

import "time"

type Clock struct{ speed int }

func (c Clock) Ticker(d time.Duration) *time.Ticker {
	t := time.NewTicker(d / time.Duration(c.speed))
	return t
}

func (c Clock) Ticks(d time.Duration) (<-chan time.Time, func()) {
	t := time.NewTicker(d / time.Duration(c.speed))
	return t.C, t.Stop
}
