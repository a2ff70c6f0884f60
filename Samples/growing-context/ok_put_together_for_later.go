package prepare

import "context"

type header string

func send(ctx context.Context, headers map[string]string, log func(context.Context), post func(context.Context) error) error {
	for key, value := range headers {
		ctx = context.WithValue(ctx, header(key), value)
		log(ctx)
	}
	return post(ctx)
}

func plain(ctx context.Context) context.Context {
	if ctx == nil {
		return context.Background()
	}
	return ctx
}

func repeat(ctx context.Context, times int, post func(context.Context) error) {
	for range times {
		ctx = plain(ctx)
		_ = post(ctx)
	}
}
