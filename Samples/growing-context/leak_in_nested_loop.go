package crawl

import "context"

type page struct{}

func crawl(ctx context.Context, batches <-chan []string, visit func(context.Context)) {
	for batch := range batches {
		for _, url := range batch {
			ctx = context.WithValue(ctx, page{}, url) // want "GL403"
			visit(ctx)
		}
	}
}
