package stream

import (
	"database/sql"
	"iter"
)

func IDs(db *sql.DB) iter.Seq2[int64, error] {
	return func(yield func(int64, error) bool) {
		rows, err := db.Query("SELECT id FROM events ORDER BY id")
		if err != nil {
			yield(0, err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			var id int64
			if err := rows.Scan(&id); !yield(id, err) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(0, err)
		}
	}
}
