package reload

import "context"

// Both ways on from the inner loop stop what runs; the defer is there for the way that fails.
func Run(ctx context.Context, settings <-chan string) error {
	for {
		inner, cancel := context.WithCancel(ctx)
		defer cancel()
		if err := start(inner); err != nil {
			return err
		}
		stop := func() {
			println("stopping")
			cancel()
		}
	wait:
		for {
			select {
			case <-inner.Done():
				stop()
				return nil
			case name := <-settings:
				stop()
				println("new settings", name)
				break wait
			}
		}
	}
}

func start(ctx context.Context) error { return ctx.Err() }
