package report

import (
	"context"
	"net/http"
)

type result struct {
	body []byte
	err  error
}

func Render(w http.ResponseWriter, r *http.Request, build func(context.Context) ([]byte, error)) {
	out := make(chan result)
	go func() { // want "GL202"
		body, err := build(r.Context())
		out <- result{body, err}
	}()
	select {
	case <-r.Context().Done():
		return
	case res := <-out:
		if res.err != nil {
			http.Error(w, res.err.Error(), http.StatusInternalServerError)
			return
		}
		w.Write(res.body)
	}
}
