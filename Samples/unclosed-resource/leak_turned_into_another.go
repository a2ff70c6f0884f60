package samples

import "os"

type plan struct{ f *os.File }
type done struct{ f *os.File }

func (d *done) Close() error { return d.f.Close() }
func (p *plan) Close() error { return p.f.Close() }
func (p *plan) Seal() *done  { return &done{p.f} }
func (p *plan) Name() string { return p.f.Name() }

func newPlan(path string) (*plan, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &plan{f}, nil
}

func dropSealed(path string) error {
	p, err := newPlan(path) // want "GL305"
	if err != nil {
		return err
	}
	s := p.Seal()
	_ = s.f.Name()
	return nil
}

func onlyName(path string) (string, error) {
	p, err := newPlan(path) // want "GL305"
	if err != nil {
		return "", err
	}
	return p.Name(), nil
}
