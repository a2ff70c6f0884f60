package maintenance

import (
	"context"
	"database/sql"
)

func Vacuum(ctx context.Context, db *sql.DB, tables []string) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	for _, t := range tables {
		if _, err := conn.ExecContext(ctx, "VACUUM "+t); err != nil {
			return err
		}
	}
	return nil
}
