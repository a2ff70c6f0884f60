package members

import (
	"database/sql"
	"log"
)

// FirstTen passes over what it cannot read, but does not come to the end.
func FirstTen(db *sql.DB) (names []string) {
	rows, err := db.Query("SELECT name FROM members") // want "rows from db.Query are never closed"
	if err != nil {
		return nil
	}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			continue
		}
		if names = append(names, name); len(names) == 10 {
			break
		}
	}
	return names
}

// Count ends the program where it cannot read.
func Count(db *sql.DB) (n int) {
	rows, err := db.Query("SELECT name FROM members") // want "rows from db.Query are never closed"
	if err != nil {
		return 0
	}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			log.Fatal(err)
		}
		n++
	}
	return n
}
