package samples

import "errors"

type lease struct{ days int }

// Close has nothing to do yet; who takes a lease gives it back all the same.
func (l *lease) Close() error { return nil }

func (l *lease) extend() error {
	if l.days > 30 {
		return errors.New("too long")
	}
	l.days++
	return nil
}

func takeLease(days int) (*lease, error) {
	if days < 1 {
		return nil, errors.New("too short")
	}
	return &lease{days}, nil
}

func openLease(days int) (*lease, error) { return takeLease(days) }

func held(days int) error {
	l, err := openLease(days)
	if err != nil {
		return err
	}
	defer l.Close()
	return l.extend()
}

func extended(days int) error {
	l, err := openLease(days) // want "is not closed when line 42 returns"
	if err != nil {
		return err
	}
	if err := l.extend(); err != nil {
		return err
	}
	return l.Close()
}

func forgotten(days int) int {
	l, err := openLease(days) // want "never closed"
	if err != nil {
		return 0
	}
	return l.days
}
