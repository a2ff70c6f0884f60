package accounts

import (
	"database/sql"
	"errors"
)

type failure string

func (f failure) Error() string { return string(f) }

const (
	ErrNotFound  = failure("not found")
	ErrDuplicate = failure("duplicate")
)

var errMissing = errors.New("missing")

func Delete(db *sql.DB, id int) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tx.Rollback()
		}
	}()
	result, err := tx.Exec("DELETE FROM accounts WHERE id = ?", id)
	if err != nil {
		return err
	}
	if n, _ := result.RowsAffected(); n == 0 {
		err = ErrNotFound
		return err
	}
	return tx.Commit()
}

func Insert(db *sql.DB, name string) (done bool, err error) {
	tx, err := db.Begin()
	if err != nil {
		return false, err
	}
	defer func() {
		if err != nil {
			tx.Rollback()
		}
	}()
	var known bool
	err = tx.QueryRow("SELECT true FROM accounts WHERE name = ?", name).Scan(&known)
	if err == nil {
		err = ErrDuplicate
		return known, err
	}
	_, err = tx.Exec("INSERT INTO accounts (name) VALUES (?)", name)
	if err != nil {
		return false, err
	}
	return true, tx.Commit()
}

func Touch(db *sql.DB, id int, exists func(*sql.Tx, int) bool) (err error) {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			tx.Rollback()
			return
		}
		err = tx.Commit()
	}()
	if !exists(tx, id) {
		err = errMissing
		return err
	}
	return nil
}
