package stock

import "database/sql"

type Item struct {
	SKU   string
	Count int
}

func Low(db *sql.DB, limit int) ([]Item, error) {
	rows, err := db.Query("SELECT sku, count FROM stock WHERE count < ?", limit) // want "GL303"
	if err != nil {
		return nil, err
	}
	var items []Item
	for rows.Next() {
		var it Item
		if err := rows.Scan(&it.SKU, &it.Count); err != nil {
			return nil, err
		}
		items = append(items, it)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return items, nil
}
