package poll

import (
	"errors"
	"time"
)

func Until(ready func() bool, limit int) error {
	t := time.NewTicker(time.Millisecond)
	for i := 0; i < limit; i++ {
		if ready() {
			t.Stop()
			return nil
		}
		<-t.C
	}
	t.Stop()
	return errors.New("poll: not ready")
}
