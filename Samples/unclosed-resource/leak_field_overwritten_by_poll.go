package meter

import "database/sql"

// A probe keeps the database that it asked last.
type probe struct {
	dsn string
	db  *sql.DB
	n   int
}

// Close closes that one, and only that one.
func (p *probe) Close() error {
	if p.db == nil {
		return nil
	}
	return p.db.Close()
}

// GetQueueLength is called once a minute.
func (p *probe) GetQueueLength() (int, error) {
	db, err := sql.Open("postgres", p.dsn) // want "database handle from sql.Open is stored in the field db by each call"
	if err != nil {
		return 0, err
	}
	p.db = db
	err = p.db.QueryRow("select count(*) from queue").Scan(&p.n)
	return p.n, err
}

// CheckQueue does the same without a variable between.
func (p *probe) CheckQueue() (err error) {
	p.db, err = sql.Open("postgres", p.dsn) // want "database handle from sql.Open is stored in the field db by each call"
	if err != nil {
		return err
	}
	return p.db.Ping()
}

type patientProbe struct {
	dsn string
	db  *sql.DB
	old *sql.DB
}

func (p *patientProbe) Close() error {
	p.old.Close()
	return p.db.Close()
}

// GetQueueLength opens the database once.
func (p *patientProbe) GetQueueLength() (n int, err error) {
	if p.db == nil {
		if p.db, err = sql.Open("postgres", p.dsn); err != nil {
			return 0, err
		}
	}
	err = p.db.QueryRow("select count(*) from queue").Scan(&n)
	return n, err
}

// RefreshOld lets the one before go first.
func (p *patientProbe) RefreshOld() error {
	p.old.Close()
	db, err := sql.Open("postgres", p.dsn)
	if err != nil {
		return err
	}
	p.old = db
	return nil
}

// Open is called once for each probe.
func (p *patientProbe) Open() (err error) {
	p.db, err = sql.Open("postgres", p.dsn)
	return err
}

// FetchNames is done with the database when it returns.
func (p *patientProbe) FetchNames() error {
	db, err := sql.Open("postgres", p.dsn)
	if err != nil {
		return err
	}
	p.db = db
	defer func() { _ = p.db.Close() }()
	return p.db.Ping()
}

// Listen is called once.
func (p *patientProbe) Listen() (err error) {
	p.db, err = sql.Open("postgres", p.dsn)
	return err
}
