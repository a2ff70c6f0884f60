package advisory

import (
	"context"
	"database/sql"
	"errors"
)

// Lock takes the server's advisory lock for the whole session.
func Lock(ctx context.Context, db *sql.DB, key int64) error {
	conn, err := db.Conn(ctx) // want "GL305"
	if err != nil {
		return err
	}
	var got bool
	if err := conn.QueryRowContext(ctx, "SELECT pg_try_advisory_lock($1)", key).Scan(&got); err != nil {
		return err
	}
	if !got {
		return errors.New("advisory: locked by another session")
	}
	return nil
}
