package tree

import "database/sql"

func Sizes(db *sql.DB, parents []int64) (map[int64]int, error) {
	stmt, err := db.Prepare("SELECT id FROM nodes WHERE parent = ?")
	if err != nil {
		return nil, err
	}
	defer stmt.Close()
	sizes := make(map[int64]int)
	for _, p := range parents {
		rows, err := stmt.Query(p) // want "GL303"
		if err != nil {
			return nil, err
		}
		if rows.Next() {
			sizes[p]++
		}
	}
	return sizes, nil
}
