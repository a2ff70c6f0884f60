package version

import (
	"context"
	"database/sql"
	"errors"
)

func Schema(ctx context.Context, db *sql.DB) (int, error) {
	var v int
	row := db.QueryRowContext(ctx, "SELECT max(version) FROM schema_versions")
	if err := row.Scan(&v); errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	} else if err != nil {
		return 0, err
	}
	_, err := db.ExecContext(ctx, "UPDATE readers SET schema = ?", v)
	return v, err
}
