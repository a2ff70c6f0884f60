package trace

import (
	"context"
	"log"
)

func note(name string, cancel context.CancelFunc) {
	log.Printf("%s can be cancelled: %t", name, cancel != nil)
}

func Span(ctx context.Context, name string, body func(context.Context)) {
	ctx, cancel := context.WithCancel(ctx) // want "GL401"
	note(name, cancel)
	body(ctx)
}
