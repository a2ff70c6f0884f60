package rounds

import (
	"context"
	"database/sql"
)

func migrate(ctx context.Context, db *sql.DB, steps map[string]bool) error {
	for step, isOptional := range steps {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer tx.Rollback() // want "GL307"
		if _, err := tx.ExecContext(ctx, step); err != nil {
			if isOptional {
				continue
			}
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}

func first(db *sql.DB, tables []string) (n int, err error) {
	for _, table := range tables {
		rows, err := db.Query("SELECT 1 FROM " + table)
		if err != nil {
			return 0, err
		}
		defer rows.Close() // want "GL307"
		for rows.Next() {
			n++
			if n == 10 {
				break
			}
		}
	}
	return n, nil
}
