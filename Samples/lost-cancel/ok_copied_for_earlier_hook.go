package app

import (
	"context"
	"time"
)

type App struct{ hooks []func() error }

func (a *App) onStop(hook func() error) { a.hooks = append(a.hooks, hook) }

type cluster interface {
	Leave() error
	Settle(ctx context.Context)
	Join() error
}

// Run registers what ends the cluster before it knows what there will be to end.
func (a *App) Run(create func() (cluster, error), isClustered bool) error {
	var peer cluster
	stopSettling := func() {}
	if isClustered {
		made, err := create()
		if err != nil {
			return err
		}
		peer = made
		a.onStop(func() error {
			stopSettling()
			return peer.Leave()
		})
	}
	if peer != nil {
		if err := peer.Join(); err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		stopSettling = cancel
		go peer.Settle(ctx)
	}
	return nil
}
