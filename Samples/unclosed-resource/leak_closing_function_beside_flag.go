package limits

import "errors"

var errBusy = errors.New("limits: busy")

type limiter struct{ slots chan struct{} }

func (l *limiter) take() (release func(), ok bool) {
	select {
	case l.slots <- struct{}{}:
		return func() { <-l.slots }, true
	default:
		return nil, false
	}
}

func (l *limiter) Do(check, work func() error) error {
	release, ok := l.take() // want "GL305"
	if !ok {
		return errBusy
	}
	if err := check(); err != nil {
		return err
	}
	defer release()
	return work()
}
