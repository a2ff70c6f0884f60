package accounts

import (
	"errors"
	"sync"
)

type Account struct {
	mutex sync.Mutex
	users int
	loads map[string]int
}

var known = map[string]*Account{}

func (a *Account) Close() error {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.users--
	return nil
}

func find(name string) (*Account, error) {
	account := known[name]
	if account == nil {
		return nil, errors.New("no account of this name")
	}
	account.mutex.Lock()
	defer account.mutex.Unlock()
	account.users++
	return account, nil
}

// load reads the account once, and gives it to be closed where it is wanted.
func load(name string, wanted bool) (account *Account, err error) {
	defer func() {
		if !wanted && account != nil {
			account.Close()
			account = nil
		}
	}()
	if account, err = find(name); err != nil {
		return nil, err
	}
	account.loads[name]++
	return account, nil
}

func rename(name, other string) error {
	account, err := load(name, true)
	if err != nil {
		return err
	}
	defer account.Close()
	known[other] = account
	return nil
}

func remove(name string) error {
	account, err := load(name, true)
	if err != nil {
		return err
	}
	defer account.Close()
	delete(known, name)
	return nil
}

func check(name string) error {
	if _, err := load(name, false); err != nil {
		return err
	}
	return nil
}
