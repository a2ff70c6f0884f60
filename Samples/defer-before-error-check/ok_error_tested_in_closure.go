package lazy

import (
	"database/sql"
	"log"
)

func Each(db *sql.DB, q string, do func(*sql.Rows) error) error {
	rows, err := db.Query(q)
	defer func() {
		if err == nil {
			rows.Close()
		}
	}()
	if err != nil {
		log.Printf("%s: %v", q, err)
		return err
	}
	for rows.Next() {
		if failed := do(rows); failed != nil {
			return failed
		}
	}
	return rows.Err()
}
