package store

import (
	"database/sql"
	"errors"
)

type unwrapper interface {
	error
	Unwrap() error
}

// Fault says more about an error than error does.
type Fault interface {
	unwrapper
	Retry() bool
}

type fault struct {
	inner error
	retry bool
}

func (f *fault) Error() string { return f.inner.Error() }
func (f *fault) Unwrap() error { return f.inner }
func (f *fault) Retry() bool   { return f.retry }

type Store struct{ db *sql.DB }

// Cursor gives the rows and what became of the error: nil for nil.
func (s *Store) Cursor(query string) (*sql.Rows, Fault) {
	rows, err := s.db.Query(query)
	return rows, s.convert(err)
}

func (s *Store) convert(err error) Fault {
	if err == nil {
		return nil
	}
	if errors.Is(err, sql.ErrConnDone) {
		return &fault{inner: err, retry: true}
	}
	return &fault{inner: err}
}

func Names(s *Store) ([]string, error) {
	rows, err := s.Cursor("select name from people")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}
