package device

import "context"

type meter struct{ ctx context.Context }

func connect(ctx context.Context, name string) (*meter, error) {
	return &meter{ctx}, ctx.Err()
}

func Open(name string) (*meter, error) {
	ctx, cancel := context.WithCancel(context.Background())
	m, err := connect(ctx, name)
	if err != nil {
		cancel()
		return nil, err
	}
	return m, nil
}

func Add(name string, add func(*meter) error) (err error) {
	ctx, cancel := context.WithCancel(context.Background())
	m, err := connect(ctx, name)
	// The context lives as long as the meter.
	defer func() {
		if err != nil {
			cancel()
		}
	}()
	if err != nil {
		return err
	}
	return add(m)
}
