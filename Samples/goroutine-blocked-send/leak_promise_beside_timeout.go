package promise

import (
	"context"
	"net/http"
)

type reply struct {
	status string
	err    error
}

func fetch(url string) <-chan reply {
	answer := make(chan reply)
	go func() { // want "may wait for ever to send to answer: Probe, which gets the channel, drops the channel when another case is taken"
		resp, err := http.Get(url)
		if err != nil {
			answer <- reply{err: err}
			return
		}
		resp.Body.Close()
		answer <- reply{status: resp.Status}
	}()
	return answer
}

func Probe(ctx context.Context, url string) (string, error) {
	select {
	case r := <-fetch(url):
		return r.status, r.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}
