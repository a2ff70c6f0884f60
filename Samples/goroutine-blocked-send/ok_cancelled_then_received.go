package shutdown

import "context"

func Run(ctx context.Context, serve func(context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error)
	go func() { ended <- serve(ctx) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		cancel()
		return <-ended
	}
}
