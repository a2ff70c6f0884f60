package scan

import "database/sql"

func drain(rows *sql.Rows, each func(*sql.Rows) error) error {
	defer rows.Close()
	for rows.Next() {
		if err := each(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func Emails(db *sql.DB) (all []string, err error) {
	rows, err := db.Query("SELECT email FROM people")
	if err != nil {
		return nil, err
	}
	err = drain(rows, func(r *sql.Rows) error {
		var e string
		err := r.Scan(&e)
		all = append(all, e)
		return err
	})
	return all, err
}
