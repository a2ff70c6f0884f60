package query

import (
	"errors"
	"time"
)

var ErrSlow = errors.New("query: too slow")

func Any(replicas []func() (string, error), wait time.Duration) (string, error) {
	answers := make(chan string, len(replicas))
	failed := make(chan error, 1)
	for _, ask := range replicas {
		go func() {
			a, err := ask()
			if err == nil {
				answers <- a
				return
			}
			select {
			case failed <- err:
			default:
			}
		}()
	}
	select {
	case a := <-answers:
		return a, nil
	case err := <-failed:
		return "", err
	case <-time.After(wait):
		return "", ErrSlow
	}
}
