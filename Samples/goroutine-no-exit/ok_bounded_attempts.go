package courier

import (
	"log"
	"time"
)

type Courier struct{ post func(string) error }

func (c *Courier) Send(msg string) {
	go func() {
		pause := 100 * time.Millisecond
		for try := 0; try < 6; try++ {
			err := c.post(msg)
			if err == nil {
				return
			}
			log.Printf("try %d: %v", try, err)
			time.Sleep(pause)
			pause *= 2
		}
	}()
}
