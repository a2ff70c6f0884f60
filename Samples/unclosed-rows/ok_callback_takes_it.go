package samples

import "database/sql"

// Whoever is called has the transaction from now on; only where it refuses it is ended here.
func handOver(db *sql.DB, take func(*sql.Tx) error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := take(tx); err != nil {
		tx.Rollback()
		return err
	}
	return nil
}
