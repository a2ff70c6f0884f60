package spinner

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"
)

type Spinner struct {
	out  io.Writer
	done atomic.Bool
}

func (s *Spinner) Start() {
	go func() {
		for i := 0; !s.done.Load(); i++ {
			fmt.Fprintf(s.out, "\r%c", `|/-\`[i%4])
			time.Sleep(80 * time.Millisecond)
		}
	}()
}

func (s *Spinner) Stop() { s.done.Store(true) }
