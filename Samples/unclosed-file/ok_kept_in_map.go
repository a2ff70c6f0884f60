package handles

import "os"

type Cache struct {
	open map[string]*os.File
}

func (c *Cache) Get(path string) (*os.File, error) {
	if f, ok := c.open[path]; ok {
		return f, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if c.open == nil {
		c.open = make(map[string]*os.File)
	}
	c.open[path] = f
	return f, nil
}

func (c *Cache) Purge() {
	for path, f := range c.open {
		f.Close()
		delete(c.open, path)
	}
}
