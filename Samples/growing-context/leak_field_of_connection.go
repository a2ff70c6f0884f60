package conn

import "context"

type conn struct{ ctx context.Context }

type frame struct{}

func (c *conn) read(frames <-chan int, handle func(context.Context)) {
	for f := range frames {
		c.ctx = context.WithValue(c.ctx, frame{}, f) // want "wraps c.ctx once more"
		handle(c.ctx)
	}
}
