package cachefile

import (
	"encoding/gob"
	"os"
	"path/filepath"
)

type Cache struct {
	dir     string
	entries map[string][]byte
}

func (c *Cache) Persist() error {
	f, err := os.Create(filepath.Join(c.dir, "cache.gob")) // want "GL301"
	if err != nil {
		return err
	}
	enc := gob.NewEncoder(f)
	for k, v := range c.entries {
		if err := enc.Encode([2]string{k, string(v)}); err != nil {
			return err
		}
	}
	return f.Sync()
}
