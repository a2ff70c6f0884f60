package similar

import "database/sql"

// What is prepared ends with the transaction that each iteration commits; what is deferred does nothing more.
func Link(db *sql.DB, id int, others []int) error {
	for _, other := range others {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		insert, err := tx.Prepare("INSERT INTO similar VALUES (?, ?)")
		if err != nil {
			tx.Rollback()
			return err
		}
		if _, err := insert.Exec(id, other); err != nil {
			tx.Rollback()
			return err
		}
		defer insert.Close()
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}

// A transaction that was committed is not rolled back by what is deferred.
func Move(db *sql.DB, ids []int) error {
	for _, id := range ids {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		defer tx.Rollback()
		if _, err := tx.Exec("UPDATE similar SET moved = 1 WHERE id = ?", id); err != nil {
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}
