package export

import (
	"database/sql"
	"fmt"
)

type Cursor struct {
	rows *sql.Rows
	cols []string
}

func Open(db *sql.DB, table string) (*Cursor, error) {
	rows, err := db.Query("SELECT * FROM " + table)
	if err != nil {
		return nil, fmt.Errorf("export %s: %w", table, err)
	}
	cols, err := rows.Columns()
	if err != nil {
		rows.Close()
		return nil, err
	}
	return &Cursor{rows, cols}, nil
}

func (c *Cursor) Next() bool   { return c.rows.Next() }
func (c *Cursor) Close() error { return c.rows.Close() }
