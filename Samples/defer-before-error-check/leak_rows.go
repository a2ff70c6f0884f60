package authors

import (
	"context"
	"database/sql"
)

type Authors struct{ db *sql.DB }

func (a *Authors) Count(ctx context.Context, name string) (n int, err error) {
	rows, err := a.db.QueryContext(ctx, "SELECT id FROM authors WHERE name = ?", name)
	defer rows.Close() // want "GL308"
	if err != nil {
		return 0, err
	}
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}
