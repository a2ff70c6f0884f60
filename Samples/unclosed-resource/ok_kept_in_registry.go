package mounts

import (
	"archive/zip"
	"sync"
)

type Mounts struct {
	mu   sync.Mutex
	open map[string]*zip.ReadCloser
}

func (m *Mounts) Mount(path string) error {
	z, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if old, ok := m.open[path]; ok {
		old.Close()
	}
	m.open[path] = z
	return nil
}

func (m *Mounts) UnmountAll() (failed int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for path, z := range m.open {
		if z.Close() != nil {
			failed++
		}
		delete(m.open, path)
	}
	return failed
}
