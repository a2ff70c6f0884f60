package ledger

import (
	"database/sql"
	"errors"
)

type Tx interface {
	Exec(query string, args ...any) (sql.Result, error)
	Query(query string, args ...any) (*sql.Rows, error)
	Commit() error
	Rollback() error
}

type Conn interface {
	Begin() (Tx, error)
}

type counted struct {
	*sql.Tx
	queries int
}

type pool struct{ db *sql.DB }

func (p *pool) Begin() (Tx, error) {
	tx, err := p.db.Begin()
	if err != nil {
		return nil, err
	}
	return &counted{Tx: tx}, nil
}

func balance(tx Tx) (int, error) {
	rows, err := tx.Query("SELECT amount FROM entries")
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	sum := 0
	for rows.Next() {
		var amount int
		if err := rows.Scan(&amount); err != nil {
			return 0, err
		}
		sum += amount
	}
	return sum, rows.Err()
}

func settle(conn Conn) error {
	tx, err := conn.Begin() // want "conn.Begin, which holds a transaction, is not committed or rolled back when line 58 returns"
	if err != nil {
		return err
	}
	sum, err := balance(tx)
	if err != nil {
		return err
	}
	if sum < 0 {
		tx.Rollback()
		return errors.New("overdrawn")
	}
	return tx.Commit()
}

func undo(tx Tx) { _ = tx.Rollback() }

func settleSafely(conn Conn) error {
	tx, err := conn.Begin()
	if err != nil {
		return err
	}
	defer undo(tx)
	if _, err := balance(tx); err != nil {
		return err
	}
	return tx.Commit()
}
