package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"
)

type ledger struct{ db *sql.DB }

func openLedger(name string) (*ledger, error) {
	db, err := sql.Open("sqlite", name) // want "GL305"
	if err != nil {
		return nil, err
	}
	if err := upgrade(db); err != nil {
		return nil, err
	}
	return &ledger{db: db}, nil
}

func upgrade(db *sql.DB) error {
	_, err := db.Exec("CREATE TABLE IF NOT EXISTS entries (id INTEGER)")
	return err
}

func reload(names []string) (ledgers []*ledger) {
	for _, name := range names {
		l, err := openLedger(name)
		if err != nil {
			log.Print("no ledger: ", err)
			continue
		}
		ledgers = append(ledgers, l)
	}
	return ledgers
}

func main() {
	ledgers := reload(os.Args[1:])
	log.Print(len(ledgers))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
