package mapper

import (
	"errors"
	"os"
)

type queue struct {
	write func() error
	jobs  chan struct{}
}

func newQueue(write func() error) *queue { return &queue{write: write, jobs: make(chan struct{}, 1)} }

type mapper struct {
	dir   *os.File
	queue *queue
}

func (m *mapper) write() error { return m.dir.Sync() }

func (m *mapper) load() error { return nil }

func open(name string, size int) (*mapper, error) {
	dir, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	m := &mapper{dir: dir}
	if size > 0 {
		m.queue = newQueue(m.write)
	}
	if err := m.load(); err != nil {
		return nil, errors.Join(err, m.dir.Close())
	}
	return m, nil
}
