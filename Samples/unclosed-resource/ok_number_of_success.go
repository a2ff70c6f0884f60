package samples

import "fmt"

type status int

const (
	statusSuccess status = iota
	statusBusy
)

type counterSet struct{ handle int }

func (c *counterSet) Free() status { return statusSuccess }

type driver interface {
	CreateCounterSet() (*counterSet, status)
}

// Where the number is not that of success, there is no set.
func readCounters(d driver) error {
	set, ret := d.CreateCounterSet()
	if ret != statusSuccess {
		return fmt.Errorf("no counters: %d", ret)
	}
	defer set.Free()
	return nil
}

func readCountersTwice(d driver) error {
	first, ret := d.CreateCounterSet()
	if ret != statusSuccess {
		return fmt.Errorf("no counters: %d", ret)
	}
	defer func() { _ = first.Free() }()
	second, rc := d.CreateCounterSet()
	if rc == statusSuccess {
		second.Free()
	}
	return nil
}
