package samples

import (
	"database/sql"
	"os"
)

type reportSource struct {
	db    *sql.DB
	notes *os.File
}

func (r *reportSource) release() {
	if r.db != nil {
		r.db.Close()
	}
	if r.notes != nil {
		r.notes.Close()
	}
}

func (r *reportSource) Close() error {
	r.release()
	return nil
}

// The holder is closed in the end, with what it will have got until then.
func countReports(dsn string) (int, error) {
	source := &reportSource{}
	defer source.Close()
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return 0, err
	}
	source.db = db
	if err := db.Ping(); err != nil {
		return 0, err
	}
	var count int
	err = db.QueryRow("SELECT count(*) FROM reports").Scan(&count)
	return count, err
}

func (r *reportSource) open(path string) error {
	notes, err := os.Open(path)
	if err != nil {
		return err
	}
	r.notes = notes
	return nil
}

func (r *reportSource) Write(data []byte) (int, error) {
	if r.notes == nil {
		if err := r.open("notes.txt"); err != nil {
			return 0, err
		}
	}
	return r.notes.Write(data)
}

// Written to: what that opens is closed by the defer above it.
func writeNotes(data []byte) (int, error) {
	var source reportSource
	defer source.Close()
	n, err := source.Write(data)
	if err != nil {
		return 0, err
	}
	return n, nil
}
