package store

import "database/sql"

type Unit struct {
	tx    *sql.Tx
	dirty bool
}

func (u *Unit) Commit() error   { return u.tx.Commit() }
func (u *Unit) Rollback() error { return u.tx.Rollback() }

func (u *Unit) add(name string) error {
	_, err := u.tx.Exec("INSERT INTO names VALUES (?)", name)
	u.dirty = err == nil
	return err
}

func newUnit(db *sql.DB) (*Unit, error) {
	tx, err := db.Begin()
	if err != nil {
		return nil, err
	}
	return &Unit{tx: tx}, nil
}

func add(db *sql.DB, name string) error {
	u, err := newUnit(db) // want "newUnit, which holds a transaction, is never committed or rolled back .GL305"
	if err != nil {
		return err
	}
	return u.add(name)
}

func addAll(db *sql.DB, names []string) error {
	u, err := newUnit(db) // want "GL305"
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := u.add(name); err != nil {
			return err
		}
	}
	return u.Commit()
}

func addSafely(db *sql.DB, name string) error {
	u, err := newUnit(db)
	if err != nil {
		return err
	}
	defer u.Rollback()
	if err := u.add(name); err != nil {
		return err
	}
	return u.Commit()
}
