package cities

import "database/sql"

func Names(db *sql.DB, country string) (names []string, err error) {
	rows, err := db.Query("SELECT name FROM cities WHERE country = ?", country)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var n string
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		names = append(names, n)
	}
	return names, rows.Err()
}
