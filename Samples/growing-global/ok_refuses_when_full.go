package waiting

import (
	"errors"
	"sync"
)

const seats = 40

var ErrFull = errors.New("waiting: the room is full")

var room struct {
	sync.Mutex
	names []string
}

func Enter(name string) error {
	room.Lock()
	defer room.Unlock()
	if len(room.names) >= seats {
		return ErrFull
	}
	room.names = append(room.names, name)
	return nil
}
