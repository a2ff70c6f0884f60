package retry

import "context"

type attempt struct{}

func retry(ctx context.Context, do func(context.Context) error) error {
	n := 0
	for {
		if n > 0 {
			ctx = context.WithValue(ctx, attempt{}, n) // want "GL403"
		}
		n++
		if err := do(ctx); err == nil {
			return nil
		}
	}
}
