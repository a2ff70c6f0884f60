package seats

import (
	"database/sql"
	"errors"
)

var ErrTaken = errors.New("seats: taken")

func Book(db *sql.DB, seat, who string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	res, err := tx.Exec("UPDATE seats SET who = ? WHERE seat = ? AND who IS NULL", who, seat)
	if err != nil {
		tx.Rollback()
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n != 1 {
		return errors.Join(ErrTaken, err, tx.Rollback())
	}
	return tx.Commit()
}
