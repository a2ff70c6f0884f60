package orders

import (
	"database/sql"
	"errors"
)

// Its caller rolls back where it fails; but it succeeds, and the caller works on with the rows open.
func isEmpty(tx *sql.Tx) (bool, error) {
	rows, err := tx.Query("SELECT 1 FROM orders") // want "GL303"
	if err != nil {
		return false, err
	}
	return !rows.Next(), nil
}

func Fill(db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	empty, err := isEmpty(tx)
	if err != nil {
		tx.Rollback()
		return err
	}
	if empty {
		_, err = tx.Exec("INSERT INTO orders VALUES (1)")
	}
	return errors.Join(err, tx.Commit())
}

// Who calls this is not seen.
func Prices(tx *sql.Tx) ([]int, error) {
	rows, err := tx.Query("SELECT price FROM items") // want "GL303"
	if err != nil {
		return nil, err
	}
	var prices []int
	for rows.Next() {
		var price int
		if err := rows.Scan(&price); err != nil {
			return nil, err
		}
		prices = append(prices, price)
	}
	return prices, rows.Close()
}
