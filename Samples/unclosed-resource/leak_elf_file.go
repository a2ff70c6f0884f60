package symbols

import (
	"debug/elf"
	"fmt"
)

type Resolver struct{ Path string }

func (r Resolver) Address(name string) (uint64, error) {
	f, err := elf.Open(r.Path) // want "GL305"
	if err != nil {
		return 0, err
	}
	syms, err := f.Symbols()
	if err != nil {
		return 0, err
	}
	for _, s := range syms {
		if s.Name == name {
			f.Close()
			return s.Value, nil
		}
	}
	return 0, fmt.Errorf("symbols: no %s in %s", name, r.Path)
}
