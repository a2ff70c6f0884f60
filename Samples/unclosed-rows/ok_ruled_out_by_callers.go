package samples

import (
	"database/sql"
	"fmt"
)

// The only callers rule out the ways in between.
func exec(db *sql.DB, op string, id int) (n int, err error) {
	var rows *sql.Rows
	if op != "delete" {
		rows, err = db.Query("SELECT x FROM t WHERE id = ?", id)
		if err != nil {
			return 0, err
		}
	}
	if op == "get" {
		defer rows.Close()
		for rows.Next() {
			if err := rows.Scan(&n); err != nil {
				return 0, err
			}
		}
		return n, rows.Err()
	}
	if op == "delete" {
		_, err = db.Exec("DELETE FROM t WHERE id = ?", id)
		return 0, err
	}
	return 0, fmt.Errorf("unknown %q", op)
}

func getOne(db *sql.DB, id int) (int, error) { return exec(db, "get", id) }
func delOne(db *sql.DB, id int) error {
	_, err := exec(db, "delete", id)
	return err
}
