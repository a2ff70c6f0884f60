package samples

import (
	"context"
	"database/sql"
	"errors"
)

var errNoTotal = errors.New("no total")

// totals closes its rows by hand; at their end they have closed themselves, so the check of Err in between loses nothing.
func totals(ctx context.Context, db *sql.DB) (int, error) {
	rows, err := db.QueryContext(ctx, "SELECT amount FROM payments")
	if err != nil {
		return 0, err
	}
	total := 0
	for rows.Next() {
		var amount int
		if err := rows.Scan(&amount); err != nil {
			rows.Close()
			return 0, err
		}
		total += amount
	}
	if err := rows.Err(); err != nil {
		return 0, err
	}
	return total, rows.Close()
}

// firstTotal finds no row: then there is nothing to close.
func firstTotal(db *sql.DB) (int, error) {
	rows, err := db.Query("SELECT amount FROM payments ORDER BY at")
	if err != nil {
		return 0, err
	}
	if !rows.Next() {
		return 0, errNoTotal
	}
	var amount int
	err = rows.Scan(&amount)
	rows.Close()
	return amount, err
}

// owners leaves in the middle of its rows.
func owners(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT owner FROM payments") // want "rows from db.Query are not closed when line 57 returns"
	if err != nil {
		return nil, err
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	if rows.Err() != nil {
		return nil, rows.Err()
	}
	rows.Close()
	return names, nil
}

// largest never closes its rows: they are closed only where the loop comes to their end.
func largest(db *sql.DB) (most int, err error) {
	rows, err := db.Query("SELECT amount FROM payments") // want "rows from db.Query are never closed"
	if err != nil {
		return 0, err
	}
	for rows.Next() {
		var amount int
		if rows.Scan(&amount) == nil && amount > most {
			most = amount
		}
	}
	return most, rows.Err()
}
