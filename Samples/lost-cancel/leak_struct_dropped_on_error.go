package relay

import (
	"context"
	"errors"
)

type config struct{ limit int }

type Option func(*config) error

type Relay struct {
	ctx    context.Context
	cancel context.CancelFunc
	config config
}

func New(parent context.Context, options ...Option) (*Relay, error) {
	r := &Relay{}
	conf := config{limit: 8}
	r.ctx, r.cancel = context.WithCancel(parent) // want "GL401"
	for _, option := range options {
		if err := option(&conf); err != nil {
			return nil, errors.Join(errors.New("relay: bad option"), err)
		}
	}
	r.config = conf
	return r, nil
}

func (r *Relay) Close() { r.cancel() }
