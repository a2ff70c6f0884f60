package transfer

import (
	"database/sql"
	"fmt"
)

func Move(db *sql.DB, from, to string, cents int64) error {
	tx, err := db.Begin() // want "GL303"
	if err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE accounts SET cents = cents - ? WHERE id = ?", cents, from); err != nil {
		return fmt.Errorf("debit: %w", err)
	}
	if _, err := tx.Exec("UPDATE accounts SET cents = cents + ? WHERE id = ?", cents, to); err != nil {
		tx.Rollback()
		return fmt.Errorf("credit: %w", err)
	}
	return tx.Commit()
}
