package pages

import (
	"context"
	"net/http"
)

type path struct{}

func Serve(mux *http.ServeMux, show func(context.Context)) {
	ctx := context.Background()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx = context.WithValue(ctx, path{}, r.URL.Path) // want "in each call of the function literal"
		show(ctx)
	})
}

func Walk(ctx context.Context, paths []string, show func(context.Context)) {
	visit := func(p string) {
		ctx = context.WithValue(ctx, path{}, p) // want "GL403"
		show(ctx)
	}
	for _, p := range paths {
		visit(p)
	}
}
