package main

import (
	"database/sql"
	"log"
	"net/http"
)

var db *sql.DB

func connect(dsn string) (err error) {
	db, err = sql.Open("postgres", dsn)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(10)
	return db.Ping()
}

func main() {
	if err := connect("postgres://localhost/app"); err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}
