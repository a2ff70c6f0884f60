package cleanup

import (
	"database/sql"
	"log"
	"time"
)

func Purge(db *sql.DB, before time.Time) {
	db.Query("DELETE FROM sessions WHERE seen < $1", before) // want "GL303"
	log.Printf("sessions before %s are gone", before)
}
