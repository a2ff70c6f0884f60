package samples

import (
	"context"
	"testing"
)

func startManager() (context.Context, func()) {
	ctx, cancel := context.WithCancel(context.Background())
	go func() { <-ctx.Done() }()
	return ctx, cancel
}

type hooks struct {
	after []func()
}

func (h *hooks) AfterEach(hook func()) { h.after = append(h.after, hook) }

// The hook above calls whatever the variable holds in the end.
func checkRestart(t *testing.T, h *hooks) {
	var stop func()
	h.AfterEach(func() { stop() })
	_, stop = startManager()
	t.Run("restarted", func(t *testing.T) {
		stop()
		_, stop = startManager()
	})
}
