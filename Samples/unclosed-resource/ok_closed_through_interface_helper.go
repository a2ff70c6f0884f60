package ledger

import (
	"bufio"
	"os"
)

type Rows interface {
	Next() bool
	Text() string
	Close() error
}

type fileRows struct {
	file  *os.File
	lines *bufio.Scanner
}

func (r *fileRows) Next() bool   { return r.lines.Scan() }
func (r *fileRows) Text() string { return r.lines.Text() }
func (r *fileRows) Close() error { return r.file.Close() }

type memoryRows struct{ left []string }

func (r *memoryRows) Next() bool {
	if len(r.left) == 0 {
		return false
	}
	r.left = r.left[1:]
	return true
}
func (r *memoryRows) Text() string { return "" }
func (r *memoryRows) Close() error { return nil }

type Store interface{ Find(prefix string) Rows }

type diskStore struct{ path string }

func (d *diskStore) Find(prefix string) Rows {
	f, err := os.Open(d.path + "/" + prefix)
	if err != nil {
		return &memoryRows{}
	}
	return &fileRows{file: f, lines: bufio.NewScanner(f)}
}

type memoryStore struct{ all []string }

func (m *memoryStore) Find(string) Rows { return &memoryRows{left: m.all} }

func closeRows(rows Rows, failure *error) {
	if err := rows.Close(); err != nil && *failure == nil {
		*failure = err
	}
}

func Count(s Store, prefix string) (n int, err error) {
	rows := s.Find(prefix)
	defer closeRows(rows, &err)
	for rows.Next() {
		if rows.Text() != "" {
			n++
		}
	}
	return n, nil
}
