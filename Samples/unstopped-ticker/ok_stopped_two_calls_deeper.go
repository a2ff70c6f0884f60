package samples

import "time"

type session struct {
	keep *time.Ticker
	gone chan struct{}
}

func (s *session) open() {
	s.keep = time.NewTicker(time.Second)
	defer s.shut()
	<-s.gone
}

func (s *session) shut() { s.quiet() }
func (s *session) quiet() {
	if s.keep != nil {
		s.keep.Stop()
	}
}

func talk() {
	s := session{gone: make(chan struct{})}
	s.open()
}

type watch struct {
	timer *time.Timer
}

func (w *watch) arm(d time.Duration) {
	if w.timer != nil {
		w.timer.Stop()
	}
	w.timer = time.NewTimer(d)
}

func (w *watch) disarm() { w.clear() }
func (w *watch) clear() {
	if t := w.timer; t != nil {
		t.Stop()
	}
}

func guard(f func()) {
	var w watch
	w.arm(2 * time.Hour)
	defer w.disarm()
	f()
}

func guarded(f func()) error {
	w := &watch{}
	w.arm(2 * time.Hour)
	f()
	w.disarm()
	return nil
}
