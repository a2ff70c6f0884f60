package ledger

import "errors"

// A vault's drawers are locked by whoever opens them.
type vault interface {
	OpenDrawer(name string) (*drawer, error)
}

type drawer struct{ lock func() }

func (d *drawer) Close() { d.lock() }

func (d *drawer) Count() int { return 0 }

// Sum closes what it opens: so must the others.
func Sum(v vault) (int, error) {
	d, err := v.OpenDrawer("cash")
	if err != nil {
		return 0, err
	}
	defer d.Close()
	return d.Count(), nil
}

// Empty forgets to.
func Empty(v vault) (bool, error) {
	d, err := v.OpenDrawer("coins") // want "d from v.OpenDrawer is never closed"
	if err != nil {
		return false, err
	}
	return d.Count() == 0, nil
}

// Check forgets to in one case.
func Check(v vault, want int) error {
	d, err := v.OpenDrawer("notes") // want "d from v.OpenDrawer is not closed when line 42 returns"
	if err != nil {
		return err
	}
	if d.Count() != want {
		return errors.New("wrong count")
	}
	d.Close()
	return nil
}
