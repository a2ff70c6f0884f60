package repo

import "database/sql"

type Repository struct {
	db        *sql.DB
	get, save *sql.Stmt
}

func New(db *sql.DB) (r *Repository, err error) {
	r = &Repository{db: db}
	if r.get, err = db.Prepare("SELECT v FROM kv WHERE k = ?"); err != nil {
		return nil, err
	}
	if r.save, err = db.Prepare("INSERT INTO kv (k, v) VALUES (?, ?)"); err != nil {
		r.get.Close()
		return nil, err
	}
	return r, nil
}

func (r *Repository) Close() {
	r.get.Close()
	r.save.Close()
}
