package prices

import "database/sql"

type Book struct{ db *sql.DB }

func (b *Book) Price(sku string) (cents int, err error) {
	stmt, err := b.db.Prepare("SELECT cents FROM prices WHERE sku = ?") // want "GL303"
	if err != nil {
		return 0, err
	}
	err = stmt.QueryRow(sku).Scan(&cents)
	return cents, err
}
