package pollster

import (
	"log"
	"time"
)

func Poll(check func() error) {
	running := true
	go func() { // want "GL201"
		for running {
			if err := check(); err != nil {
				log.Printf("poll: %v", err)
			}
			time.Sleep(10 * time.Second)
		}
	}()
}
