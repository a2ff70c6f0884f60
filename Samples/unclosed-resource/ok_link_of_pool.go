package speech

import "errors"

type link struct {
	send func(string) error
	shut func() error
}

func (l *link) Send(text string) error { return l.send(text) }
func (l *link) Close() error           { return l.shut() }

type entry struct {
	link *link
	busy bool
}

var (
	pool    []*entry
	errFull = errors.New("speech: full")
)

// A link that is free, else a new one, which the pool has from then on.
func getLink(connect func() (*link, error)) (*link, error) {
	for at, each := range pool {
		if each.busy {
			continue
		}
		if each.link.Send("ping") == nil {
			each.busy = true
			return each.link, nil
		}
		each.link.Close()
		pool = append(pool[:at], pool[at+1:]...)
		break
	}
	if len(pool) > 8 {
		return nil, errFull
	}
	fresh, err := connect()
	if err != nil {
		return nil, err
	}
	pool = append(pool, &entry{link: fresh, busy: true})
	return fresh, nil
}

func connectLink(connect func() (*link, error)) (*link, error) { return getLink(connect) }

func say(text string, connect func() (*link, error)) error {
	out, err := connectLink(connect)
	if err != nil {
		return err
	}
	if err := out.Send(text); err != nil {
		drop(out)
		return err
	}
	return nil
}

func reset(connect func() (*link, error)) error {
	out, err := connectLink(connect)
	if err != nil {
		return err
	}
	if text := "reset"; out.Send(text) != nil {
		return errFull
	}
	return out.Close()
}

func drop(gone *link) {
	for at, each := range pool {
		if each.link == gone {
			gone.Close()
			pool = append(pool[:at], pool[at+1:]...)
			return
		}
	}
}
