package meter

import (
	"log"
	"time"
)

func Measure(name string, work func(tick <-chan time.Time)) {
	t := time.NewTicker(time.Second)
	begin := time.Now()
	defer func() {
		t.Stop()
		log.Printf("%s took %s", name, time.Since(begin))
	}()
	work(t.C)
}
