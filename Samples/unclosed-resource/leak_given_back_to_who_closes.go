package remote

import "errors"

type directory interface {
	NewSession(name string) (session, error)
	Allowed(name string) error
}

type session interface {
	Ping() error
	Close() error
}

// connect gives a session to callers that close it: where it gives none, it has to close it itself.
func connect(d directory, name string) (session, error) {
	s, err := d.NewSession(name) // want "s from d.NewSession is not closed when line 22 returns"
	if err != nil {
		return nil, err
	}
	if err := d.Allowed(name); err != nil {
		return nil, err
	}
	return s, nil
}

// connectNamed has its results named.
func connectNamed(d directory, name string) (s session, err error) {
	s, err = d.NewSession(name) // want "s from d.NewSession is not closed when line 34 returns"
	if err != nil {
		return nil, err
	}
	if name == "" {
		return nil, errors.New("no name")
	}
	return s, nil
}

// connectCarefully closes what it does not give.
func connectCarefully(d directory, name string) (session, error) {
	s, err := d.NewSession(name)
	if err != nil {
		return nil, err
	}
	if err := d.Allowed(name); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func Ping(d directory, name string) error {
	for _, open := range []func() (session, error){
		func() (session, error) { return connectCarefully(d, name) },
	} {
		s, err := open()
		if err != nil {
			return err
		}
		s.Close()
	}
	a, err := connect(d, name)
	if err != nil {
		return err
	}
	defer a.Close()
	b, err := connectNamed(d, name)
	if err != nil {
		return err
	}
	defer b.Close()
	return errors.Join(a.Ping(), b.Ping())
}
