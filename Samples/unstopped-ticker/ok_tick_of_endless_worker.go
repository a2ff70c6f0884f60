package flows

import "time"

type Table struct {
	expire func()
	report func()
}

func (t *Table) Start() { go t.run() }

func (t *Table) run() {
	expiring := time.Tick(10 * time.Minute)
	reporting := time.Tick(time.Minute)
	for {
		select {
		case <-expiring:
			t.expire()
		case <-reporting:
			t.report()
		}
	}
}
