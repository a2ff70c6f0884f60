package compare

import (
	"database/sql"
	"errors"
)

// Same says whether two tables hold the same keys in the same order.
func Same(db *sql.DB, a, b string) (bool, error) {
	left, err := db.Query("SELECT k FROM " + a + " ORDER BY k")
	if err != nil {
		return false, err
	}
	right, err := db.Query("SELECT k FROM " + b + " ORDER BY k")
	if err != nil {
		left.Close()
		return false, err
	}
	same := true
	for left.Next() && right.Next() {
		var x, y string
		if err = errors.Join(left.Scan(&x), right.Scan(&y)); err != nil || x != y {
			same = false
			break
		}
	}
	right.Close()
	left.Close()
	return same, err
}
