package indexer

import (
	"log"
	"net/http"
	"time"
)

type Indexer struct {
	dir   string
	delay time.Duration
}

func (ix *Indexer) pass() error {
	log.Printf("indexing %s", ix.dir)
	return nil
}

func (ix *Indexer) forever() {
	for {
		if err := ix.pass(); err != nil {
			log.Print(err)
		}
		time.Sleep(ix.delay)
	}
}

func (ix *Indexer) run() {
	log.Printf("indexer of %s starts", ix.dir)
	ix.forever()
}

func (ix *Indexer) Start() {
	go ix.run() // want "GL201"
}

func Index(w http.ResponseWriter, r *http.Request) {
	ix := &Indexer{dir: r.FormValue("dir"), delay: time.Minute}
	ix.Start()
	w.WriteHeader(http.StatusAccepted)
}
