package samples

type beat struct{ done chan struct{} }

func newBeat() *beat { return &beat{done: make(chan struct{})} }

func (b *beat) Start() error {
	go func() { <-b.done }()
	return nil
}

func (b *beat) Stop() { close(b.done) }

type body struct{ heart *beat }

func (x *body) live() error {
	b := newBeat()
	x.heart = b
	if err := b.Start(); err != nil {
		b.Stop()
		x.heart = nil
		return err
	}
	return nil
}
