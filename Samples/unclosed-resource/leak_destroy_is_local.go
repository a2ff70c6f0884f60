package machines

import (
	"context"
	"errors"
)

// Screen holds a window of this process.
type Screen interface {
	Width() int
	Destroy(ctx context.Context) error
}

type Desktop interface {
	OpenScreen(ctx context.Context, name string) (Screen, error)
}

func Width(ctx context.Context, desktop Desktop, name string) (int, error) {
	screen, err := desktop.OpenScreen(ctx, name) // want "GL305"
	if err != nil {
		return 0, err
	}
	width := screen.Width()
	if width == 0 {
		return 0, errors.New("no width")
	}
	return width, screen.Destroy(ctx)
}
