package fetching

import (
	"context"
	"encoding/json"
	"io"
)

// Source is implemented elsewhere.
type Source interface {
	Fetch(ctx context.Context, key string) (io.ReadCloser, int64, error)
}

// Index reads an index.
func Index(ctx context.Context, s Source) (map[string]int, error) {
	r, _, err := s.Fetch(ctx, "index") // want "GL305"
	if err != nil {
		return nil, err
	}
	index := map[string]int{}
	return index, json.NewDecoder(r).Decode(&index)
}

type opener func(name string) (io.ReadCloser, error)

// Copy leaves when the copy fails.
func Copy(w io.Writer, open opener) error {
	r, err := open("x") // want "r from open is not closed when line 33 returns"
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		return err
	}
	return r.Close()
}
