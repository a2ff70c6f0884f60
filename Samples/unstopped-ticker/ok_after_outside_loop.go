package timeout

import (
	"errors"
	"time"
)

func Recv(in <-chan string, d time.Duration) (string, error) {
	select {
	case s := <-in:
		return s, nil
	case <-time.After(d):
		return "", errors.New("timeout")
	}
}

func All(in <-chan string, d time.Duration) (all []string) {
	limit := time.After(d)
	for {
		select {
		case s, ok := <-in:
			if !ok {
				return all
			}
			all = append(all, s)
		case <-limit:
			return all
		}
	}
}
