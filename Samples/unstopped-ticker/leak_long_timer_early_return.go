package ack

import (
	"errors"
	"time"
)

var ErrSilent = errors.New("ack: silent")

func Wait(acks <-chan uint64, id uint64) error {
	limit := time.NewTimer(6 * time.Hour) // want "GL402"
	for {
		select {
		case got := <-acks:
			if got == id {
				return nil
			}
		case <-limit.C:
			return ErrSilent
		}
	}
}
