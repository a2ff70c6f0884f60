package pulls

import (
	"context"
	"time"
)

// How often users of the package start one, nobody knows.
func Watch(ctx context.Context, pull func()) {
	go func() {
		ticker := time.NewTicker(time.Minute) // want "GL402"
		for {
			select {
			case <-ticker.C:
				pull()
			case <-ctx.Done():
				return
			}
		}
	}()
}

type client struct {
	closed chan struct{}
	ping   func() error
}

// One that ends by an error as well ends before the process does.
func (c *client) beat() error {
	ticker := time.NewTicker(time.Minute) // want "GL402"
	for {
		select {
		case <-ticker.C:
			if err := c.ping(); err != nil {
				return err
			}
		case <-c.closed:
			return nil
		}
	}
}
