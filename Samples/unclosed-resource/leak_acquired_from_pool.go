package pool

import (
	"context"
	"database/sql"
	"time"
)

type Pool struct {
	db   *sql.DB
	wait time.Duration
}

// Acquire gives a connection of its own to the caller, who closes it.
func (p *Pool) Acquire(ctx context.Context) (*sql.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, p.wait)
	defer cancel()
	return p.db.Conn(ctx)
}

func (p *Pool) Version(ctx context.Context) (v string, err error) {
	conn, err := p.Acquire(ctx) // want "GL305"
	if err != nil {
		return "", err
	}
	err = conn.QueryRowContext(ctx, "SELECT version()").Scan(&v)
	return v, err
}
