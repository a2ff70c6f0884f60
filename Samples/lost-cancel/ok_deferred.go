package query

import (
	"context"
	"database/sql"
	"time"
)

func Count(db *sql.DB, table string) (n int, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	err = db.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n)
	return n, err
}
