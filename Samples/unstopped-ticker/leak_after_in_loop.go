package merge

import (
	"log"
	"time"
)

func Lines(in <-chan string, out func(string)) {
	for {
		select {
		case line, ok := <-in:
			if !ok {
				return
			}
			out(line)
		case <-time.After(10 * time.Minute): // want "GL402"
			log.Print("merge: quiet for ten minutes")
		}
	}
}
