package snapshot

import (
	"fmt"
	"io"
)

type sink interface {
	io.WriteCloser
	Cancel() error
}

type snapshots interface {
	Create(version int) (sink, error)
}

func save(all snapshots, state io.WriterTo) error {
	s, err := all.Create(1)
	if err != nil {
		return err
	}
	defer s.Cancel()
	if _, err := state.WriteTo(s); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	if err := s.Close(); err != nil {
		return fmt.Errorf("close: %w", err)
	}
	return nil
}
