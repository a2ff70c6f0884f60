package retry

import "time"

type Op func() (done bool)

func (op Op) Repeat(every time.Duration, limit int) bool {
	n := 0
	for range time.Tick(every) { // want "GL402"
		if op() {
			return true
		}
		if n++; n == limit {
			break
		}
	}
	return false
}
