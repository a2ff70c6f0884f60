package store

import "database/sql"

type Users struct {
	db     *sql.DB
	find   *sql.Stmt
	insert *sql.Stmt
}

func (u *Users) prepare() (err error) {
	u.find, err = u.db.Prepare("SELECT name FROM users WHERE id = ?")
	if err != nil {
		return err
	}
	u.insert, err = u.db.Prepare("INSERT INTO users (name) VALUES (?)")
	return err
}

func (u *Users) Close() error { return u.db.Close() }

func Open(db *sql.DB) (*Users, error) {
	u := &Users{db: db}
	return u, u.prepare()
}

func (u *Users) Name(id int) (name string, err error) {
	err = u.find.QueryRow(id).Scan(&name)
	return name, err
}
