package menu

import (
	"database/sql"
	"log"
)

func Dishes(db *sql.DB, day string) (dishes []string) {
	rows, err := db.Query("SELECT dish FROM menu WHERE day = ?", day)
	if err != nil {
		log.Print(err)
		return nil
	}
	defer func(r *sql.Rows) {
		if err := r.Close(); err != nil {
			log.Print(err)
		}
	}(rows)
	var d string
	for rows.Next() && rows.Scan(&d) == nil {
		dishes = append(dishes, d)
	}
	return dishes
}
