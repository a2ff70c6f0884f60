package invoices

import "database/sql"

func Sums(db *sql.DB, customer int) (open, paid float64, err error) {
	rows, err := db.Query("SELECT amount FROM invoices WHERE customer = ? AND NOT paid", customer)
	if err != nil {
		return 0, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var a float64
		if err = rows.Scan(&a); err != nil {
			return
		}
		open += a
	}
	rows, err = db.Query("SELECT amount FROM invoices WHERE customer = ? AND paid", customer) // want "GL303"
	if err != nil {
		return 0, 0, err
	}
	for rows.Next() {
		var a float64
		if err = rows.Scan(&a); err != nil {
			return
		}
		paid += a
	}
	return open, paid, rows.Err()
}
