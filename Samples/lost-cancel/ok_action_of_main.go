package main

import (
	"context"
	"os"
	"os/signal"
)

type application struct{ Action func() error }

func (a *application) run() { _ = a.Action() }

func wait(errs chan error, cancel context.CancelFunc) error {
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	select {
	case err := <-errs:
		return err
	case <-interrupts:
		cancel()
		return <-errs
	}
}

func main() {
	app := &application{}
	app.Action = func() error {
		ctx, cancel := context.WithCancel(context.Background())
		errs := make(chan error, 1)
		go func() { <-ctx.Done(); errs <- ctx.Err() }()
		return wait(errs, cancel)
	}
	app.run()
}
