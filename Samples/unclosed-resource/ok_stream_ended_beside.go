package follow

import (
	"bufio"
	"context"
	"fmt"
	"io"
)

// Source gives a stream, and what ends it.
type Source func(context.Context) (io.ReadCloser, func(), error)

func Print(ctx context.Context, source Source) error {
	stream, end, err := source(ctx)
	if err != nil {
		return err
	}
	defer end()
	lines := bufio.NewScanner(stream)
	for lines.Scan() {
		fmt.Println(lines.Text())
	}
	return lines.Err()
}
