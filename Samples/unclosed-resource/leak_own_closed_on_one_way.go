package samples

import "errors"

type program struct {
	handle uintptr
	isOpen bool
}

func (p *program) run() error {
	if !p.isOpen {
		return errors.New("closed")
	}
	return nil
}

func (p *program) Close() error {
	p.isOpen = false
	return freeHandle(p.handle)
}

func freeHandle(uintptr) error { return nil }

func compiled(source string) (*program, error) {
	if source == "" {
		return nil, errors.New("empty")
	}
	return &program{handle: uintptr(len(source)), isOpen: true}, nil
}

// Closed where all goes well.
func runAll(sources []string) error {
	for _, s := range sources {
		p, err := compiled(s) // want "is not closed when line 39 returns"
		if err != nil {
			return err
		}
		if err := p.run(); err != nil {
			return err
		}
		if err := p.Close(); err != nil {
			return err
		}
	}
	return nil
}

type ticket struct{ state int }

// Close of a ticket says who closed it: nothing is held.
func (t *ticket) Close(who string) error {
	t.state = len(who)
	return nil
}

func ticketOf(id string) (*ticket, error) {
	if id == "" {
		return nil, errors.New("empty")
	}
	return &ticket{state: 1}, nil
}

func settle(id, who string) error {
	t, err := ticketOf(id)
	if err != nil {
		return err
	}
	if t.state == 2 {
		return errors.New("settled")
	}
	return t.Close(who)
}
