package people

import (
	"database/sql"
	"iter"
)

func namesOf(rows *sql.Rows, err error) (iter.Seq[string], error) {
	if err != nil {
		return nil, err
	}
	return func(yield func(string) bool) {
		defer rows.Close()
		for rows.Next() {
			var name string
			if rows.Scan(&name) != nil || !yield(name) {
				return
			}
		}
	}, nil
}

func names(db *sql.DB) iter.Seq[string] {
	all, err := namesOf(db.Query("select name from people"))
	if err != nil {
		return func(func(string) bool) {}
	}
	return all
}

// Count goes through all names: the iterator closes its rows.
func Count(db *sql.DB) int {
	count := 0
	for range names(db) {
		count++
	}
	return count
}
