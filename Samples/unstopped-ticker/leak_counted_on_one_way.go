package handshake

import "time"

// Empty lines are not counted.
func Greet(lines <-chan string, answer func(string) bool) bool {
	left := 20
	for {
		select {
		case line := <-lines:
			if line == "" {
				continue
			}
			left--
			if left == 0 || answer(line) {
				return left > 0
			}
		case <-time.After(10 * time.Second): // want "GL402"
			return false
		}
	}
}

func Pages(pages <-chan string, print func(string)) {
	for n := 0; n < 5000; n++ {
		select {
		case page := <-pages:
			print(page)
		case <-time.After(time.Minute): // want "GL402"
			return
		}
	}
}
