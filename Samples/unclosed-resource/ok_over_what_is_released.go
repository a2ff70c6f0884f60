package tables

import "errors"

type family interface{ NewWriter() writer }

type writer interface {
	Write(p []byte) (int, error)
	Release()
}

type flusher struct{ out writer }

func newFlusher(out writer, size int) (*flusher, error) {
	if size <= 0 {
		return nil, errors.New("tables: no size")
	}
	return &flusher{out: out}, nil
}

func (f *flusher) Put(key string) error { _, err := f.out.Write([]byte(key)); return err }

// Close writes the index at the end.
func (f *flusher) Close() error { return f.Put("end") }

// What is flushed in part is of no use; the writer below goes anyway.
func flush(tables family, keys []string) error {
	out := tables.NewWriter()
	defer out.Release()
	f, err := newFlusher(out, len(keys))
	if err != nil {
		return err
	}
	for _, key := range keys {
		if err := f.Put(key); err != nil {
			return err
		}
	}
	return f.Close()
}
