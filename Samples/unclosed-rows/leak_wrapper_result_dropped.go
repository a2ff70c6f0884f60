package audit

import (
	"context"
	"database/sql"
	"log"
	"time"
)

type timed struct {
	db *sql.DB
}

func (t timed) query(ctx context.Context, q string, args ...any) (*sql.Rows, error) {
	begin := time.Now()
	defer func() { log.Printf("%s took %s", q, time.Since(begin)) }()
	return t.db.QueryContext(ctx, q, args...)
}

type Trail struct{ timed }

func (t Trail) Note(ctx context.Context, who, what string) error {
	_, err := t.query(ctx, "INSERT INTO audit (who, what) VALUES (?, ?)", who, what) // want "GL303"
	return err
}
