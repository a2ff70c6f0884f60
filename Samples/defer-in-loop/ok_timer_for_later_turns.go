package transport

import (
	"errors"
	"time"
)

var errLate = errors.New("transport: late")

// What was written is answered in time: the turns that follow wait for the timer.
func wait(written <-chan error, answers <-chan string, limit time.Duration) (answer string, err error) {
	var late <-chan time.Time
waiting:
	for {
		select {
		case err = <-written:
			if err != nil {
				break waiting
			}
			timer := time.NewTimer(limit)
			defer timer.Stop()
			late = timer.C
		case answer = <-answers:
			break waiting
		case <-late:
			err = errLate
			break waiting
		}
	}
	return answer, err
}
