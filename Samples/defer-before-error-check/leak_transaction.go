package moves

import "database/sql"

func Record(db *sql.DB, from, to string) error {
	tx, err := db.Begin()
	defer tx.Rollback() // want "GL308"
	if err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO moves (a, b) VALUES (?, ?)", from, to); err != nil {
		return err
	}
	return tx.Commit()
}
