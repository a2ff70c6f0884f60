package outbox

import (
	"context"
	"database/sql"
)

type Relay struct {
	db   *sql.DB
	send func(id int64, body []byte) error
}

func (r *Relay) Step(ctx context.Context) (sent bool, err error) {
	tx, err := r.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable}) // want "GL303"
	if err != nil {
		return false, err
	}
	var id int64
	var body []byte
	switch err := tx.QueryRow("SELECT id, body FROM outbox LIMIT 1").Scan(&id, &body); err {
	case nil:
	case sql.ErrNoRows:
		return false, nil
	default:
		tx.Rollback()
		return false, err
	}
	if err := r.send(id, body); err != nil {
		tx.Rollback()
		return false, err
	}
	if _, err := tx.Exec("DELETE FROM outbox WHERE id = ?", id); err != nil {
		tx.Rollback()
		return true, err
	}
	return true, tx.Commit()
}
