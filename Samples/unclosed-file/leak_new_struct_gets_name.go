package pages

import "os"

type cursor struct {
	id   string
	file *os.File
	left int
	done bool
}

func name(c *cursor) { c.done = len(c.id) > 3 }

func count(dir string, names []string) (int, error) {
	file, err := os.Open(dir) // want "GL301"
	if err != nil {
		return 0, err
	}
	c := &cursor{file: file}
	for range names {
		c.left++
	}
	if c.left == 0 {
		c.file.Close()
	}
	return c.left, nil
}

func size(dir string) (int64, error) {
	file, err := os.Open(dir) // want "GL301"
	if err != nil {
		return 0, err
	}
	c := &cursor{id: dir, file: file}
	name(c)
	info, err := c.file.Stat()
	if err != nil {
		c.file.Close()
		return 0, err
	}
	if !c.done {
		c.file.Close()
	}
	return info.Size(), nil
}
