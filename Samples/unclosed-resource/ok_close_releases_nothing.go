package cursor

import "errors"

type Cursor struct {
	words []string
	at    int
	ended bool
}

func New(words ...string) *Cursor { return &Cursor{words: words} }

func (c *Cursor) Next() (string, error) {
	if c.ended || c.at == len(c.words) {
		return "", errors.New("cursor: at the end")
	}
	c.at++
	return c.words[c.at-1], nil
}

// Close makes Next fail from now on.
func (c *Cursor) Close() error {
	c.ended = true
	return nil
}

func Second(words []string) (string, error) {
	c := New(words...)
	if _, err := c.Next(); err != nil {
		return "", err
	}
	return c.Next()
}
