package volumes

import "errors"

type provider interface {
	IsConnected() bool
	Connect() error
	Disconnect() error
	Resize(name string) error
}

func resize(p provider, names []string) error {
	for _, name := range names {
		if !p.IsConnected() {
			if err := p.Connect(); err != nil {
				return err
			}
			defer func() {
				if err := p.Disconnect(); err != nil {
					println(err)
				}
			}()
		}
		if err := p.Resize(name); err != nil {
			return err
		}
	}
	return nil
}

type pump struct{ isOn bool }

func (p *pump) Started() bool { return p.isOn }
func (p *pump) Start()        { p.isOn = true }
func (p *pump) Stop()         { p.isOn = false }

type plant struct{ pump *pump }

func (p *plant) fill(tanks []int) {
	for i := 0; i < len(tanks); i++ {
		if tanks[i] == 0 {
			continue
		}
		if !p.pump.Started() {
			p.pump.Start()
			defer p.pump.Stop()
		}
		tanks[i] = 0
	}
}

type gate struct{ isLocked bool }

func (g *gate) isHeld() bool { return g.isLocked }
func (g *gate) hold() error {
	if g.isLocked {
		return errors.New("held")
	}
	g.isLocked = true
	return nil
}
func (g *gate) free() { g.isLocked = false }

func pass(g *gate, cars chan string) error {
	for car := range cars {
		if car == "" {
			break
		}
		if !(g.isHeld()) {
			err := g.hold()
			if err != nil {
				return err
			}
			defer g.free()
		}
	}
	return nil
}
