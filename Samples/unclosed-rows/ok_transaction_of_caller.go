package orders

import (
	"context"
	"database/sql"
	"fmt"
)

type Store struct{ db *sql.DB }

// Both callers roll back where this fails, and that closes what it was reading.
func dates(tx *sql.Tx) (map[int]string, error) {
	rows, err := tx.Query("SELECT id, day FROM orders")
	if err != nil {
		return nil, err
	}
	found := map[int]string{}
	for rows.Next() {
		var id int
		var day string
		if err := rows.Scan(&id, &day); err != nil {
			return nil, fmt.Errorf("order: %w", err)
		}
		found[id] = day
	}
	return found, rows.Close()
}

func (s *Store) Dates(ctx context.Context) (map[int]string, error) {
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	return dates(tx)
}

func (s *Store) Move() error {
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	days, err := dates(tx)
	if err != nil {
		tx.Rollback()
		return err
	}
	for id, day := range days {
		if _, err := tx.Exec("UPDATE orders SET day = ? WHERE id = ?", day[:10], id); err != nil {
			tx.Rollback()
			return err
		}
	}
	return tx.Commit()
}

// A step of a list of steps: who runs them begins and ends the transaction.
func addTotals(tx *sql.Tx) error {
	rows, err := tx.Query("SELECT id FROM orders")
	if err != nil {
		return err
	}
	for rows.Next() {
		var id int
		if err := rows.Scan(&id); err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT INTO totals VALUES (?, 0)", id); err != nil {
			return err
		}
	}
	_, err = tx.Exec("UPDATE totals SET sum = (SELECT SUM(price) FROM items WHERE orderid = totals.id)")
	return err
}

var steps = []func(*sql.Tx) error{addTotals}

func (s *Store) Upgrade(from int) error {
	for _, step := range steps[from:] {
		tx, err := s.db.Begin()
		if err != nil {
			return err
		}
		if err := step(tx); err != nil {
			tx.Rollback()
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}

// The literal is run inside a transaction that the runner ends.
func (s *Store) First(ctx context.Context) (name string, err error) {
	err = s.inTransaction(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT name FROM orders LIMIT 1")
		if err != nil {
			return err
		}
		if rows.Next() {
			if err := rows.Scan(&name); err != nil {
				return err
			}
		}
		return rows.Close()
	})
	return name, err
}

func (s *Store) inTransaction(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		tx.Rollback()
		return err
	}
	return tx.Commit()
}
