package idle

import "time"

func Watch(activity <-chan struct{}, d time.Duration, idle func()) {
	t := time.NewTimer(d)
	for {
		select {
		case _, ok := <-activity:
			if !t.Stop() {
				<-t.C
			}
			if !ok {
				return
			}
			t.Reset(d)
		case <-t.C:
			idle()
			return
		}
	}
}
