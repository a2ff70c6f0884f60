package clock

import (
	"sync/atomic"
	"time"
)

var now atomic.Int64

func init() {
	now.Store(time.Now().Unix())
	go func() {
		for t := range time.Tick(time.Second) {
			now.Store(t.Unix())
		}
	}()
}

func Seconds() int64 { return now.Load() }
