package logs

import (
	"log"
	"time"
)

func Follow(read func() string, d time.Duration) {
	lines := make(chan string)
	go func() {
		for l := range lines {
			log.Print(l)
		}
	}()
	go func() {
		defer close(lines)
		lines <- read()
	}()
	time.Sleep(d)
}
