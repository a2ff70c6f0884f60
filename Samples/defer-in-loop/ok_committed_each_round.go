package rounds

import (
	"context"
	"database/sql"
	"fmt"
)

func migrate(ctx context.Context, db *sql.DB, steps []string) error {
	for _, step := range steps {
		tx, err := db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		defer func() { _ = tx.Rollback() }()
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}

func insert(db *sql.DB, names []string) error {
	for i, name := range names {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		stmt, err := tx.Prepare("INSERT INTO names VALUES (?, ?)")
		if err != nil {
			tx.Rollback()
			return err
		}
		defer stmt.Close()
		if _, err := stmt.Exec(i, name); err != nil {
			tx.Rollback()
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}

func count(db *sql.DB, tables []string) (n int, err error) {
	for _, table := range tables {
		rows, err := db.Query("SELECT 1 FROM " + table)
		if err != nil {
			return 0, err
		}
		defer rows.Close()
		for rows.Next() {
			n++
		}
	}
	return n, nil
}

func restart(ctx context.Context, again chan string, work func(context.Context)) {
	for {
		inner, cancel := context.WithCancel(ctx)
		defer cancel()
		go work(inner)
		stop := func() {
			cancel()
			fmt.Println("stopped")
		}
		select {
		case <-ctx.Done():
			return
		case <-again:
			stop()
		}
	}
}
