package watch

import (
	"bufio"
	"context"
	"net"
)

func Lines(ctx context.Context, addr string, each func(string)) error {
	c, err := new(net.Dialer).DialContext(ctx, "tcp", addr)
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { c.Close() })
	s := bufio.NewScanner(c)
	for s.Scan() {
		each(s.Text())
	}
	if stop() {
		c.Close()
	}
	return s.Err()
}
