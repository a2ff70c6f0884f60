package lookup

import (
	"context"
	"net"
	"time"
)

func Addresses(ctx context.Context, host string) ([]string, error) {
	ctx, _ = context.WithTimeout(ctx, 2*time.Second) // want "GL401"
	return net.DefaultResolver.LookupHost(ctx, host)
}
