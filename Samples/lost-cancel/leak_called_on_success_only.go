package publish

import (
	"context"
	"fmt"
	"time"
)

type Topic interface {
	Send(ctx context.Context, body []byte) (id string, err error)
}

func Publish(ctx context.Context, t Topic, body []byte) (string, error) {
	ctx, cancel := context.WithDeadline(ctx, time.Now().Add(time.Minute)) // want "GL401"
	id, err := t.Send(ctx, body)
	if err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	cancel()
	return id, nil
}
