package ledger

import (
	"io"
	"syscall"
)

type drawer struct{ lock func() }

func (d *drawer) Close() { d.lock() }

func (d *drawer) Abort() { d.lock() }

type vault interface {
	OpenDrawer(name string) (*drawer, error)
	OpenNumbered(number int) (*drawer, syscall.Errno)
	OpenName(name string) (string, error)
}

// Sum closes what it opens.
func Sum(v vault) error {
	d, err := v.OpenDrawer("cash")
	if err != nil {
		return err
	}
	defer d.Close()
	return nil
}

// Numbered is told by a number whether there is one.
func Numbered(v vault) error {
	d, errno := v.OpenNumbered(1)
	if errno != 0 {
		return errno
	}
	defer d.Close()
	return nil
}

// Undo ends it by another name.
func Undo(v vault) error {
	d, err := v.OpenDrawer("cash")
	if err != nil {
		return err
	}
	d.Abort()
	return nil
}

// Keep hands it over.
func Keep(v vault, all map[string]*drawer) error {
	d, err := v.OpenDrawer("cash")
	if err != nil {
		return err
	}
	all["cash"] = d
	return nil
}

// Get gives it to the caller.
func Get(v vault) (io.Closer, error) {
	d, err := v.OpenDrawer("cash")
	if err != nil {
		return nil, err
	}
	return closer{d}, nil
}

type closer struct{ d *drawer }

func (c closer) Close() error {
	c.d.Close()
	return nil
}

// Name opens nothing, whatever its name says.
func Name(v vault) (int, error) {
	name, err := v.OpenName("cash")
	if err != nil {
		return 0, err
	}
	return len(name), nil
}
