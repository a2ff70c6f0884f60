package metrics

import "time"

func Until(pause time.Duration, done func() bool) {
	ticker := time.NewTicker(pause) // want "GL402"
	for range ticker.C {
		if done() {
			break
		}
	}
}
