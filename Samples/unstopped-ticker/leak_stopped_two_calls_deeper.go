package samples

import "time"

type sloppy struct {
	tick *time.Ticker
}

func newSloppy() *sloppy { return &sloppy{tick: time.NewTicker(time.Second)} }

func (s *sloppy) Stop()     { s.shutdown() }
func (s *sloppy) shutdown() { s.halt() }
func (s *sloppy) halt()     { s.tick.Stop() }

func useSloppy() {
	s := newSloppy() // want "ticker"
	<-s.tick.C
}

type dull struct {
	tick *time.Ticker
}

func newDull() *dull { return &dull{tick: time.NewTicker(time.Second)} } // want "ticker"

func (s *dull) Stop()     { s.shutdown() }
func (s *dull) shutdown() {}
