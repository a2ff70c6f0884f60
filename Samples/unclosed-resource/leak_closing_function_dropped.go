package sessions

import "errors"

type session struct{ user string }

type directory interface {
	Login(user string) (s *session, logoutAndClose func(), err error)
}

// Known drops the function that ends the session.
func Known(d directory, user string) (bool, error) {
	s, _, err := d.Login(user) // want "closing function from d.Login is never called"
	if err != nil {
		return false, err
	}
	return s.user == user, nil
}

// Rename ends it only where all goes well.
func Rename(d directory, user, name string) error {
	s, end, err := d.Login(user) // want "not called when line 27 returns"
	if err != nil {
		return err
	}
	if s.user == name {
		return errors.New("the same name")
	}
	s.user = name
	end()
	return nil
}
