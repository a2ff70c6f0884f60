package backoff

import "time"

func Do(try func() bool) {
	pause := time.Millisecond
	t := time.NewTicker(pause)
	defer t.Stop()
	for !try() {
		<-t.C
		if pause < time.Minute {
			pause *= 2
			t.Reset(pause)
		}
	}
}
