package handshake

import (
	"errors"
	"time"
)

const patience = 20

var errSlow = errors.New("handshake: too slow")

// Greet gives up behind so many lines, whatever they say.
func Greet(lines <-chan string, answer func(string) bool) error {
	left := patience
greeting:
	for {
		select {
		case line := <-lines:
			left--
			if left == 0 {
				break greeting
			}
			if line == "" {
				continue
			}
			if answer(line) {
				return nil
			}
		case <-time.After(10 * time.Second):
			return errSlow
		}
	}
	return errSlow
}

func Parts(parts <-chan []byte, write func([]byte)) bool {
	for n := 0; n < 4; n++ {
		select {
		case part := <-parts:
			write(part)
		case <-time.After(time.Minute):
			return false
		}
	}
	return true
}
