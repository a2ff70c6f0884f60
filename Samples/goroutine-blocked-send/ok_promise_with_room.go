package promise

import (
	"context"
	"os"
)

func read(path string) <-chan []byte {
	text := make(chan []byte, 1)
	go func() {
		content, _ := os.ReadFile(path)
		text <- content
	}()
	return text
}

func Read(ctx context.Context, path string) []byte {
	select {
	case content := <-read(path):
		return content
	case <-ctx.Done():
		return nil
	}
}
