package similar

import "database/sql"

// The statements of all iterations stay prepared until the one transaction ends.
func Use(db *sql.DB, keys []string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	for _, key := range keys {
		update, err := tx.Prepare("UPDATE keys SET used = 1 WHERE key = ?")
		if err != nil {
			tx.Rollback()
			return err
		}
		defer update.Close() // want "GL307"
		if _, err := update.Exec(key); err != nil {
			tx.Rollback()
			return err
		}
	}
	return tx.Commit()
}

// Those that were moved already go round without an end.
func Move(db *sql.DB, ids []int) error {
	for _, id := range ids {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		defer tx.Rollback() // want "GL307"
		moved := false
		if err := tx.QueryRow("SELECT moved FROM similar WHERE id = ?", id).Scan(&moved); err != nil {
			return err
		}
		if moved {
			continue
		}
		if _, err := tx.Exec("UPDATE similar SET moved = 1 WHERE id = ?", id); err != nil {
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}
