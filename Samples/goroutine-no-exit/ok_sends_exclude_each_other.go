package resolve

import (
	"context"
	"net"
)

type answer struct {
	addrs []string
	err   error
}

func Host(ctx context.Context, name string) ([]string, error) {
	out := make(chan answer, 1)
	go func() {
		addrs, err := net.DefaultResolver.LookupHost(ctx, name)
		if err != nil {
			out <- answer{err: err}
			return
		}
		out <- answer{addrs: addrs}
	}()
	select {
	case a := <-out:
		return a.addrs, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
