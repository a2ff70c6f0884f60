package bank

import (
	"context"
	"database/sql"
	"errors"
)

type txKey struct{}

type settler interface {
	rollbackOn(err error, tx *sql.Tx) error
}

func within(db *sql.DB, work func(*sql.Tx) error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// Somebody else ends it: what the context carries is committed by the middleware.
func begin(ctx context.Context, db *sql.DB) (context.Context, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	return context.WithValue(ctx, txKey{}, tx), nil
}

func settled(db *sql.DB, s settler, work func() error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := work(); err != nil {
		return s.rollbackOn(err, tx)
	}
	return tx.Commit()
}
