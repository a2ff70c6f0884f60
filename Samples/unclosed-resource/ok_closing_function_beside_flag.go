package limits

import "errors"

var errBusy = errors.New("limits: busy")

type limiter struct{ slots chan struct{} }

// There is something to release where there was a slot, and only there.
func (l *limiter) take() (release func(), ok bool) {
	select {
	case l.slots <- struct{}{}:
		return func() { <-l.slots }, true
	default:
		return nil, false
	}
}

func (l *limiter) Do(work func() error) error {
	release, ok := l.take()
	if !ok {
		return errBusy
	}
	defer release()
	return work()
}

func (l *limiter) Try(work func()) {
	if release, ok := l.take(); ok {
		work()
		release()
	}
}
