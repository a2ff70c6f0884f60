package samples

import "database/sql"

// The one who ends the transaction is this function, whatever the callback does with it.
func inTransaction(db *sql.DB, commit bool, work func(*sql.Tx) error) error {
	tx, err := db.Begin() // want "transaction from db.Begin is not committed or rolled back when line 12 returns"
	if err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return err
	}
	if commit {
		return tx.Commit()
	}
	return tx.Rollback()
}

func withStatement(db *sql.DB, query string, use func(*sql.Stmt) (int, error)) (int, error) {
	stmt, err := db.Prepare(query) // want "statement from db.Prepare is not closed when line 27 returns"
	if err != nil {
		return 0, err
	}
	count, err := use(stmt)
	if err != nil {
		return 0, err
	}
	return count, stmt.Close()
}
