package samples

import (
	"database/sql"
	"errors"
)

type backend struct{ db *sql.DB }

func (b *backend) Close() error { return b.db.Close() }

func newBackend(driver string, db *sql.DB) (*backend, error) {
	if driver == "" {
		return nil, errors.New("no driver")
	}
	if err := db.Ping(); err != nil {
		return nil, err
	}
	return &backend{db}, nil
}

func open(dsn string) (*backend, error) {
	db, err := sql.Open("pg", dsn) // want "GL305"
	if err != nil {
		return nil, err
	}
	b, err := newBackend("pg", db)
	if err != nil {
		return nil, err
	}
	return b, nil
}
