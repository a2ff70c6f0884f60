package payroll

import (
	"database/sql"
	"errors"
)

// The transaction is begun, and ended, but the rows are not of it.
func Check(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	rows, err := db.Query("SELECT salary FROM staff") // want "GL303"
	if err != nil {
		return err
	}
	for rows.Next() {
		var salary int
		if err := rows.Scan(&salary); err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT INTO seen VALUES (?)", salary); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// A savepoint that is rolled back to ends nothing.
func Try(db *sql.DB, tx *savepoints) error {
	rows, err := db.Query("SELECT 1 FROM staff WHERE salary < 0") // want "GL303"
	if err != nil {
		return err
	}
	if rows.Next() {
		tx.RollbackTo("before")
		return errors.New("payroll: not empty")
	}
	return rows.Close()
}

type savepoints struct{ names []string }

func (s *savepoints) RollbackTo(name string) { s.names = append(s.names, name) }
