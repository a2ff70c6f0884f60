package fetching

import (
	"context"
	"io"
	"strings"
)

type source interface {
	Fetch(ctx context.Context, key string) (io.ReadCloser, error)
}

type memory map[string]string

func (m memory) Open(key string) (io.ReadCloser, error) {
	return io.NopCloser(strings.NewReader(m[key])), nil
}

// All closes what it fetches.
func All(ctx context.Context, s source) ([]byte, error) {
	r, err := s.Fetch(ctx, "all")
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// Pass gives it on.
func Pass(ctx context.Context, s source) (io.ReadCloser, error) {
	r, err := s.Fetch(ctx, "all")
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Text has nothing to close.
func Text(m memory) (string, error) {
	r, err := m.Open("text")
	if err != nil {
		return "", err
	}
	b, err := io.ReadAll(r)
	return string(b), err
}

// tee puts it into two fields, one of which closes it.
type tee struct {
	io.Reader
	io.Closer
}

// Count reads through a wrapper that is closed in its place.
func Count(ctx context.Context, s source, w io.Writer) (int64, error) {
	r, err := s.Fetch(ctx, "all")
	if err != nil {
		return 0, err
	}
	both := &tee{Reader: io.TeeReader(r, w), Closer: r}
	defer both.Close()
	return io.Copy(io.Discard, both)
}
