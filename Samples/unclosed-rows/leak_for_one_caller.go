package samples

import (
	"database/sql"
	"fmt"
)

func exec2(db *sql.DB, op string, id int) (n int, err error) {
	var rows *sql.Rows
	if op != "delete" {
		rows, err = db.Query("SELECT x FROM t WHERE id = ?", id) // want "GL303"
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

func getTwo(db *sql.DB, id int) (int, error) { return exec2(db, "get", id) }
func putTwo(db *sql.DB, id int) (int, error) { return exec2(db, "put", id) }
func delTwo(db *sql.DB, id int) error {
	_, err := exec2(db, "delete", id)
	return err
}
