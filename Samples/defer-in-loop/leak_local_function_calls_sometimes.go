package reload

import "context"

// One way on does not stop what runs, and what stops it does so only if it is asked to.
func Run(ctx context.Context, settings <-chan string) error {
	for {
		inner, cancel := context.WithCancel(ctx)
		defer cancel() // want "GL307"
		stop := func(really bool) {
			if really {
				cancel()
			}
		}
		select {
		case <-ctx.Done():
			stop(true)
			return inner.Err()
		case name := <-settings:
			stop(name != "")
		}
	}
}
