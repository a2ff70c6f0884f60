package bank

import (
	"context"
	"database/sql"
	"fmt"
)

type txKey struct{}

type ledger struct{ on *sql.Tx }

func within(db *sql.DB, work func(*sql.Tx) error) error {
	tx, err := db.Begin() // want "transaction from db.Begin is not committed or rolled back when line 19 returns .GL303"
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return fmt.Errorf("work: %w", err)
	}
	return tx.Commit()
}

func withContext(ctx context.Context, db *sql.DB, next func(context.Context) error) error {
	tx, err := db.BeginTx(ctx, nil) // want "GL303"
	if err != nil {
		return err
	}
	if err := next(context.WithValue(ctx, txKey{}, tx)); err != nil {
		return err
	}
	return tx.Commit()
}

func withLedger(db *sql.DB, post func(*ledger) error) (err error) {
	tx, err := db.Begin() // want "GL303"
	if err != nil {
		return err
	}
	if err = post(&ledger{on: tx}); err != nil {
		return err
	}
	err = tx.Commit()
	return err
}
