package payroll

import (
	"context"
	"database/sql"
	"errors"
	"log"
)

// The deferred rollback closes what is still being read when a salary is wrong.
func Sum(ctx context.Context, db *sql.DB) (int, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	rows, err := tx.QueryContext(ctx, "SELECT salary FROM staff")
	if err != nil {
		return 0, err
	}
	sum := 0
	for rows.Next() {
		var salary int
		if err := rows.Scan(&salary); err != nil {
			return 0, err
		}
		if salary < 0 {
			return 0, errors.New("payroll: negative salary")
		}
		sum += salary
	}
	return sum, tx.Commit()
}

// Here it stands in the arguments of another call, in a literal.
func Names(db *sql.DB) ([]string, error) {
	tx, err := db.Begin()
	if err != nil {
		return nil, err
	}
	defer func() { note("rollback", tx.Rollback()) }()
	rows, err := tx.Query("SELECT name FROM staff")
	if err != nil {
		return nil, err
	}
	columns, err := rows.Columns()
	if err != nil || len(columns) != 1 {
		return nil, errors.New("payroll: other columns")
	}
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

func note(what string, err error) {
	if err != nil && !errors.Is(err, sql.ErrTxDone) {
		log.Print(what, ": ", err)
	}
}

// Each way out ends the transaction itself.
func Has(db *sql.DB, name string) (bool, error) {
	tx, err := db.Begin()
	if err != nil {
		return false, err
	}
	rows, err := tx.Query("SELECT 1 FROM staff WHERE name = ?", name)
	if err != nil {
		tx.Rollback()
		return false, err
	}
	found := rows.Next()
	if err := rows.Err(); err != nil {
		return false, errors.Join(err, tx.Rollback())
	}
	return found, tx.Commit()
}

// A statement of the transaction gives the rows, and a function of its own ends it.
func Raise(db *sql.DB, ids []int) (err error) {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer end(tx, &err)
	byID, err := tx.Prepare("SELECT salary FROM staff WHERE id = ?")
	if err != nil {
		return err
	}
	for _, id := range ids {
		rows, err := byID.Query(id)
		if err != nil {
			return err
		}
		if !rows.Next() {
			return sql.ErrNoRows
		}
		if err := rows.Close(); err != nil {
			return err
		}
	}
	return nil
}

func end(tx *sql.Tx, err *error) {
	if *err != nil {
		tx.Rollback()
		return
	}
	*err = tx.Commit()
}
