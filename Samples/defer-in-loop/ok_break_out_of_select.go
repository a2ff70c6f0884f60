package pour

import "time"

// `break` with the label of the loop ends it, from wherever it stands.

func Until(events <-chan string, patience time.Duration) int {
	count := 0
	var late <-chan time.Time
wait:
	for {
		select {
		case _, ok := <-events:
			if !ok {
				break wait
			}
			count++
			timer := time.NewTimer(patience)
			late = timer.C
			defer timer.Stop()
		case <-late:
			break wait
		}
	}
	return count
}
