package store

import "database/sql"

// Problem is an error with a code.
type Problem struct {
	Code  int
	Inner error
}

func (p *Problem) Error() string { return p.Inner.Error() }

func problem(err error) *Problem {
	if err == nil {
		return nil
	}
	return &Problem{Code: 500, Inner: err}
}

func list(db *sql.DB) (*sql.Rows, *Problem) {
	rows, err := db.Query("select id from jobs")
	return rows, problem(err)
}

func First(db *sql.DB) (int, *Problem) {
	rows, failure := list(db) // want "GL303"
	if failure != nil {
		return 0, failure
	}
	if !rows.Next() {
		return 0, &Problem{Code: 404, Inner: sql.ErrNoRows}
	}
	var id int
	if err := rows.Scan(&id); err != nil {
		return 0, problem(err)
	}
	rows.Close()
	return id, nil
}
