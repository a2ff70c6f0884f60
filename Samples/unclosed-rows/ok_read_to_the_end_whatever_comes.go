package members

import (
	"database/sql"
	"log"
)

// Names passes over rows that it cannot read, and so always comes to their end, where they close themselves.
func Names(db *sql.DB) ([]string, error) {
	rows, err := db.Query("SELECT name FROM members")
	if err != nil {
		return nil, err
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			log.Printf("members: %v", err)
			continue
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// Ages does so in the turn of a switch.
func Ages(db *sql.DB) (ages map[string]int) {
	rows, err := db.Query("SELECT name, age FROM members")
	if err != nil {
		return nil
	}
	ages = map[string]int{}
	for rows.Next() {
		var name string
		var age int
		err = rows.Scan(&name, &age)
		if err != nil || name == "" {
			continue
		}
		ages[name] = age
	}
	return ages
}
