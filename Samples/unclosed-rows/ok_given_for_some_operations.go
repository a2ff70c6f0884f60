package samples

import "database/sql"

type store struct{ db *sql.DB }

// The statement gives rows only for a list; only who lists reads and closes them.
func (s *store) ask(kind string, args ...any) (*sql.Rows, int64, error) {
	if kind == "list" {
		rows, err := s.db.Query("SELECT name FROM item WHERE a = ?", args...)
		return rows, 0, err
	}
	res, err := s.db.Exec("UPDATE item SET a = ?", args...)
	if err != nil {
		return nil, 0, err
	}
	n, err := res.RowsAffected()
	return nil, n, err
}

func (s *store) touch(v int) (int64, error) {
	_, n, err := s.ask("update", v)
	return n, err
}

func (s *store) names(v int) ([]string, error) {
	rows, _, err := s.ask("list", v)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var n string
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		names = append(names, n)
	}
	return names, rows.Err()
}
