package members

import (
	"context"
	"database/sql"
	"strings"
)

type Repo struct {
	db *sql.DB
}

func (r *Repo) FirstAdmin(ctx context.Context) (string, error) {
	rows, err := r.db.QueryContext(ctx, "SELECT name, roles FROM members ORDER BY id") // want "GL303"
	if err != nil {
		return "", err
	}
	for rows.Next() {
		var name, roles string
		if err := rows.Scan(&name, &roles); err != nil {
			break
		}
		if strings.Contains(roles, "admin") {
			return name, nil
		}
	}
	rows.Close()
	return "", sql.ErrNoRows
}
