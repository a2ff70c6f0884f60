package harness

import (
	"runtime"
	"time"
)

type Harness struct {
	step func() (more bool)
}

func (h *Harness) must(ok bool) {
	if !ok {
		runtime.Goexit()
	}
}

func (h *Harness) Go() {
	go func() {
		for {
			h.must(h.step())
			time.Sleep(time.Millisecond)
		}
	}()
}

func (h *Harness) Limited(limit int) {
	go func() {
		for n := 0; ; n++ {
			if n > limit {
				panic("harness: too many steps")
			}
			h.step()
		}
	}()
}
