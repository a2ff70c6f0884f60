package status

import "database/sql"

type warning struct{ text string }

// openBase warns of what it opens all the same.
func openBase(name string) (*sql.DB, *warning) {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, nil
	}
	if name == "" {
		return db, &warning{"a base without a name"}
	}
	return db, nil
}

func tables(name string) (int, *warning) {
	db, w := openBase(name) // want "GL305"
	if w != nil {
		return 0, w
	}
	defer db.Close()
	return db.Stats().OpenConnections, nil
}

type stop interface{ Code() int }

type code int

func (c code) Code() int { return int(c) }

func base(name string) (*sql.DB, stop) {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, code(1)
	}
	return db, nil
}

func ask(name, question string) (string, stop) {
	db, why := base(name) // want "GL305"
	if why != nil {
		return "", why
	}
	var answer string
	if err := db.QueryRow(question).Scan(&answer); err != nil {
		return "", code(2)
	}
	db.Close()
	return answer, nil
}
