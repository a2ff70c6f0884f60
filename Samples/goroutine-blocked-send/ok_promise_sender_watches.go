package promise

import (
	"bufio"
	"context"
	"io"
)

func words(ctx context.Context, r io.Reader) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		scanner := bufio.NewScanner(r)
		for scanner.Scan() {
			select {
			case out <- scanner.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func First(r io.Reader) string {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for word := range words(ctx, r) {
		return word
	}
	return ""
}
