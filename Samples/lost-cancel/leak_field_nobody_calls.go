package player

import (
	"context"
	"log"
)

type Player struct {
	cancel context.CancelFunc
	titles []string
}

func (p *Player) Play(ctx context.Context, play func(context.Context, string) error) {
	ctx, p.cancel = context.WithCancel(ctx) // want "GL401"
	for _, t := range p.titles {
		if err := play(ctx, t); err != nil {
			log.Printf("%s: %v", t, err)
		}
	}
}

func (p *Player) Add(title string) { p.titles = append(p.titles[:0], title) }
