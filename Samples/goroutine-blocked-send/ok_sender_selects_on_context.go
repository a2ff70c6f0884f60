package lines

import (
	"bufio"
	"context"
	"io"
)

func First(ctx context.Context, r io.Reader, accept func(string) bool) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	lines := make(chan string)
	go func() {
		defer close(lines)
		for s := bufio.NewScanner(r); s.Scan(); {
			select {
			case lines <- s.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	for l := range lines {
		if accept(l) {
			return l, true
		}
	}
	return "", false
}
