package explain

import (
	"database/sql"
	"log"
)

func Valid(db *sql.DB, query string) bool {
	rows, err := db.Query("EXPLAIN " + query)
	if err == nil {
		rows.Close()
	} else {
		log.Printf("explain: %v", err)
	}
	return err == nil
}
