package pace

import "time"

// Drive calls step, first slowly, then faster and faster.
func Drive(stop <-chan struct{}, step func(int)) {
	every := time.Second
	t := time.NewTicker(every) // want "GL402"
	defer func() { t.Stop() }()
	for n := 1; ; n++ {
		select {
		case <-stop:
			return
		case <-t.C:
			step(n)
			if n%10 == 0 && every > time.Millisecond {
				every /= 2
				t = time.NewTicker(every) // want "GL402"
			}
		}
	}
}
