package tags

import "database/sql"

func collect(rows *sql.Rows) (names []string, err error) {
	for rows.Next() {
		var n string
		if err := rows.Scan(&n); err != nil {
			return names, err
		}
		names = append(names, n)
	}
	return names, rows.Err()
}

func Of(db *sql.DB, article int) ([]string, error) {
	rows, err := db.Query("SELECT name FROM tags WHERE article = ?", article) // want "GL303"
	if err != nil {
		return nil, err
	}
	return collect(rows)
}
