package samples

import (
	"database/sql"
	"fmt"
)

// Nobody calls it with a kind that leaves the rows open.
func run(db *sql.DB, op string, id int) (n int, err error) {
	var rows *sql.Rows
	if op == "count" || op == "sum" {
		rows, err = db.Query("SELECT "+op+"(x) FROM t WHERE id = ?", id)
		if err != nil {
			return 0, err
		}
	}
	switch op {
	case "count", "sum":
		defer rows.Close()
		for rows.Next() {
			if err := rows.Scan(&n); err != nil {
				return 0, err
			}
		}
	case "delete":
		_, err = db.Exec("DELETE FROM t WHERE id = ?", id)
	default:
		return 0, fmt.Errorf("unknown %q", op)
	}
	return n, err
}

func count(db *sql.DB, id int) (int, error) { return run(db, "count", id) }
func drop(db *sql.DB, id int) error {
	_, err := run(db, "delete", id)
	return err
}
