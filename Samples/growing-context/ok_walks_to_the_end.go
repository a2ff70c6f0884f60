package labels

import (
	"context"
	"strings"
)

type zone struct{}

func serve(ctx context.Context, name string, zones map[string]string, run func(context.Context) bool) {
	for {
		if z, ok := zones[name]; ok {
			ctx = context.WithValue(ctx, zone{}, z)
			if run(ctx) {
				return
			}
		}
		at := strings.IndexByte(name, '.')
		if at < 0 {
			break
		}
		name = name[at+1:]
	}
}
