package votes

import (
	"database/sql"
	"log"
)

func closer(f func() error) {
	if err := f(); err != nil {
		log.Print("close: ", err)
	}
}

func Count(db *sql.DB, poll int) (n int, err error) {
	rows, err := db.Query("SELECT 1 FROM votes WHERE poll = ?", poll)
	if err != nil {
		return 0, err
	}
	defer closer(rows.Close)
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}
