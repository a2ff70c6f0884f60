package main

import (
	"database/sql"
	"errors"
	"fmt"
	"log"
	"os"
)

type ledger struct{ db *sql.DB }

func openLedger(name string) (*ledger, error) {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	if err := upgrade(db); err != nil {
		return nil, fmt.Errorf("upgrade of %s: %w", name, err)
	}
	return &ledger{db: db}, nil
}

func upgrade(db *sql.DB) error {
	_, err := db.Exec("CREATE TABLE IF NOT EXISTS entries (id INTEGER)")
	return err
}

func ledgerOf(args []string) (*ledger, error) {
	if len(args) < 2 {
		return nil, errors.New("which ledger?")
	}
	return openLedger(args[1])
}

func (l *ledger) serve() { defer l.db.Close() }

func main() {
	l, err := ledgerOf(os.Args)
	if err != nil {
		log.Fatal(err)
	}
	l.serve()
	log.Print("done")
}
